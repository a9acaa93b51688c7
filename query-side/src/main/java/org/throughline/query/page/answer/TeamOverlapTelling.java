package org.throughline.query.page.answer;

import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.answer.Told.Bit;
import org.throughline.query.page.answer.Told.Cell;
import org.throughline.query.page.answer.Told.Table;
import org.throughline.query.question.teams.TeamOverlapAnswer;
import org.throughline.query.question.teams.TeamOverlapAnswer.AuditFindings;
import org.throughline.query.words.Words;

@Component
final class TeamOverlapTelling implements Telling<TeamOverlapAnswer> {

    private record Of<T>(AuditFindings audit, T what) {}

    @Override
    public Told tell(TeamOverlapAnswer answer, Saying say) {
        List<AuditFindings> audits = answer.audits();
        return Told.of(
                        result(audits),
                        Table.of(
                                "Teams that overlap",
                                List.of("Team", "And", "Score", "They share"),
                                each(audits, AuditFindings::overlaps),
                                one -> List.of(
                                        Cell.of(say.names().any(one.what().a())),
                                        Cell.of(say.names().any(one.what().b())),
                                        Overlaps.score(one.what().overlap()),
                                        Overlaps.shared(one.what().overlap(), say))),
                        Table.of(
                                "What was decided",
                                List.of("Day", "Team", "Decision", "Why", "Decided by"),
                                each(audits, AuditFindings::changes),
                                one -> List.of(
                                        Cell.day(one.what().on()),
                                        Cell.of(one.what().name()),
                                        Cell.of(Saying.label(one.what().change()))
                                                .and(
                                                        one.what().into() == null
                                                                ? ""
                                                                : " into "
                                                                        + say.names()
                                                                                .any(one.what()
                                                                                        .into())),
                                        Cell.of(one.what().reason()),
                                        Cell.lines(say.people(one.what().deciders())))),
                        Table.of(
                                "The audits",
                                List.of("Opened on", "Of", "Hours a month listed", "Freed", "Undecided"),
                                audits,
                                audit -> audit(audit, say)),
                        Table.of(
                                        "People on several of them",
                                        List.of("Who", "Teams"),
                                        each(audits, AuditFindings::samePeople),
                                        one -> List.of(
                                                Cell.of(Words.sentence(
                                                        say.person(one.what().memberId()))),
                                                Cell.lines(one.what().teams().stream()
                                                        .map(say.names()::any)
                                                        .toList())))
                                .fold(),
                        Table.of(
                                        "Teams without an outcome that can be measured",
                                        List.of("Team", "Why"),
                                        each(audits, AuditFindings::outcomes),
                                        one -> List.of(
                                                Cell.of(say.names()
                                                        .any(one.what().code())),
                                                Cell.of(Saying.code(one.what().lack()))))
                                .fold())
                .how(
                        "A score is the mean over what is known of purposes, target groups, outcomes and members: how much of what either has both have. The findings of an audit are no decisions.");
    }

    private static <T> List<Of<T>> each(List<AuditFindings> audits, Function<AuditFindings, List<T>> part) {
        return audits.stream()
                .flatMap(audit -> part.apply(audit).stream().map(what -> new Of<>(audit, what)))
                .toList();
    }

    private static String result(List<AuditFindings> audits) {
        if (audits.isEmpty()) {
            return "Teams were not audited yet.";
        }
        int overlaps =
                audits.stream().mapToInt(audit -> audit.overlaps().size()).sum();
        int changes = audits.stream().mapToInt(audit -> audit.changes().size()).sum();
        String freed = audits.stream()
                .map(audit -> audit.hours().freed())
                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add)
                .stripTrailingZeros()
                .toPlainString();
        return "%s found %s of teams that overlap; %s decided, which freed %s hours a month."
                .formatted(
                        Words.count(audits.size(), "audit", "audits"),
                        Words.count(overlaps, "pair", "pairs"),
                        Words.count(changes, "change was", "changes were"),
                        freed);
    }

    private static List<Cell> audit(AuditFindings audit, Saying say) {
        return List.of(
                Cell.of(Bit.link(Words.day(audit.openedOn()), PagePath.of("team-audit", audit.auditId())))
                        .and(audit.closedOn() == null ? ", open" : ", closed on " + Words.day(audit.closedOn())),
                say.unitCell(audit.organizationId()),
                Cell.of(Resources.amount(audit.hours().listed()))
                        .and(
                                audit.hours().listedUnknown().isEmpty()
                                        ? ""
                                        : ", not known of %d"
                                                .formatted(audit.hours()
                                                        .listedUnknown()
                                                        .size())),
                Cell.of(Resources.amount(audit.hours().freed())),
                Cell.of(audit.undecided().size()));
    }
}
