package org.throughline.query.words;

import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names that are those of somebody else, but for some. */
public abstract class OtherNames implements Names {

    private final Names known;

    /** All names as they are known. */
    protected OtherNames(Names known) {
        this.known = known;
    }

    /** The names as they are known. */
    protected final Names known() {
        return known;
    }

    @Override
    public String organization(@Nullable String id) {
        return known.organization(id);
    }

    @Override
    public String team(String id) {
        return known.team(id);
    }

    @Override
    public String person(String memberId) {
        return known.person(memberId);
    }

    @Override
    public Optional<String> member(String id) {
        return known.member(id);
    }

    @Override
    public boolean hasName(String memberId) {
        return known.hasName(memberId);
    }

    @Override
    public void expect(Collection<String> memberIds) {
        known.expect(memberIds);
    }

    @Override
    public String actor(String actor) {
        return known.actor(actor);
    }

    @Override
    public String any(String text) {
        return known.any(text);
    }

    @Override
    public String instrument(String code) {
        return known.instrument(code);
    }

    @Override
    public String subject(String kind, String id) {
        return known.subject(kind, id);
    }
}
