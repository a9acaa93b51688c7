package org.throughline.command.amend;

import java.util.Optional;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.Repository;
import org.throughline.command.EventSourced;
import org.throughline.command.EventSourced.Scope;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.events.SubjectKey;

/** Brings a retraction to its subject, of whatever kind that is. */
public final class EntryRetractions {

    private final Function<String, Optional<? extends Repository<? extends EventSourced<?, ?>>>> repositories;
    private final Scopes scopes;
    private final Peers peers;

    /**
     * Retractions of everything in these repositories.
     *
     * @param repositories by kind of subject
     */
    public EntryRetractions(
            Function<String, Optional<? extends Repository<? extends EventSourced<?, ?>>>> repositories,
            Scopes scopes,
            Peers peers) {
        this.repositories = repositories;
        this.scopes = scopes;
        this.peers = peers;
    }

    /** Knows where what is recorded belongs. */
    @FunctionalInterface
    public interface Scopes {

        /** Where the entry with this number belongs; of an entry that is there. */
        Scope scopeOf(SubjectKey subject, long entry);
    }

    @CommandHandler
    void decide(RetractEntry c, CommandMessage<?> message) {
        repositories
                .apply(c.kind())
                .orElseThrow(() -> Refusal.of(
                        RefusalCode.UNKNOWN_REFERENCE, "There is no kind of subject '%s'".formatted(c.kind())))
                .load(c.subject().toString())
                .execute(subject -> subject.retract(c, message, entry -> scopes.scopeOf(c.subject(), entry), peers));
    }
}
