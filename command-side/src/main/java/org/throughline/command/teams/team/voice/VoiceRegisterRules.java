package org.throughline.command.teams.team.voice;

import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.SubjectRules;
import org.throughline.command.teams.team.voice.VoiceRegisterFacts.Advocacy;
import org.throughline.events.teams.voice.PerspectiveEvent;
import org.throughline.events.teams.voice.VoiceRegisterEvent;
import org.throughline.events.teams.voice.VoiceRegisterEvent.AdvocacyEnded;
import org.throughline.events.teams.voice.VoiceRegisterEvent.AdvocateNamed;
import org.throughline.events.teams.voice.VoiceRegisterEvent.UnderservedGroupDelisted;
import org.throughline.events.teams.voice.VoiceRegisterEvent.UnderservedGroupListed;

/** A group is listed once at a time, and an advocate speaks for a listed group. */
enum VoiceRegisterRules implements SubjectRules<VoiceRegisterFacts, VoiceRegisterEvent> {
    RULES;

    @Override
    public Class<VoiceRegisterEvent> family() {
        return VoiceRegisterEvent.class;
    }

    @Override
    public VoiceRegisterFacts initial() {
        return VoiceRegisterFacts.UNKNOWN;
    }

    @Override
    public void check(VoiceRegisterFacts register, VoiceRegisterEvent next) {
        switch (next) {
            case UnderservedGroupListed e -> {
                if (register.groups().contains(e.code())) {
                    throw Refusal.of(RefusalCode.CODE_TAKEN, "Group '%s' is listed already".formatted(e.code()));
                }
            }
            case UnderservedGroupDelisted e -> requireListed(register, e, e.code());
            case AdvocateNamed e -> {
                requireListed(register, e, e.group());
                if (register.advocacies().contains(advocacy(e))) {
                    throw Refusal.of(
                            RefusalCode.ALREADY_EXISTS,
                            "%s speaks for '%s' on team %s already".formatted(e.memberId(), e.group(), e.teamId()));
                }
            }
            case AdvocacyEnded e -> {
                if (!register.advocacies().contains(new Advocacy(e.group(), e.teamId(), e.memberId()))) {
                    throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "%s does not speak for '%s' on team %s on %s"
                                    .formatted(e.memberId(), e.group(), e.teamId(), e.effectiveOn()));
                }
            }
            case PerspectiveEvent e -> PerspectiveRules.check(register, e);
        }
    }

    @Override
    public VoiceRegisterFacts evolve(VoiceRegisterFacts register, VoiceRegisterEvent event) {
        return switch (event) {
            case UnderservedGroupListed e -> register.listing(groups -> groups.add(e.code()));
            case UnderservedGroupDelisted e -> register.listing(groups -> groups.remove(e.code()));
            case AdvocateNamed e -> register.speaking(all -> all.add(advocacy(e)));
            case AdvocacyEnded e ->
                register.speaking(all -> all.remove(new Advocacy(e.group(), e.teamId(), e.memberId())));
            case PerspectiveEvent e -> PerspectiveRules.evolve(register, e);
        };
    }

    private static Advocacy advocacy(AdvocateNamed e) {
        return new Advocacy(e.group(), e.teamId(), e.memberId());
    }

    private static void requireListed(VoiceRegisterFacts register, VoiceRegisterEvent next, String code) {
        if (!register.groups().contains(code)) {
            throw Refusal.of(
                            RefusalCode.CODE_UNKNOWN,
                            "Group '%s' is not listed in %s on %s"
                                    .formatted(code, next.districtId(), next.effectiveOn()))
                    .with("group", code);
        }
    }
}
