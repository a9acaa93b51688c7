package org.throughline.infra.log;

import java.util.function.ToLongFunction;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.throughline.events.SubjectKey;

/**
 * Lets no decision stand that rests on an old aggregate. An acceptance needs no look: its append says which version it
 * follows. A refusal, and a command that changed nothing, append nothing; if the log by then holds more of the subject
 * than the aggregate had seen, they count as a conflict, upon which the command is decided again.
 */
public final class FreshDecisions implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final ToLongFunction<SubjectKey> inTheLog;

    /**
     * Looks decisions over.
     *
     * @param inTheLog how many events of a subject the log holds
     */
    public FreshDecisions(ToLongFunction<SubjectKey> inTheLog) {
        this.inTheLog = inTheLog;
    }

    @Override
    @SuppressWarnings("NullAway") // a command answers null when it has nothing to say
    public Object handle(UnitOfWork<? extends CommandMessage<?>> work, InterceptorChain chain) throws Exception {
        Object answer;
        try {
            answer = chain.proceed();
        } catch (RuntimeException refusal) {
            if (HandedOut.in(work).filter(this::isOld).isPresent()) {
                throw new ConcurrencyException("refused on old state", refusal);
            }
            throw refusal;
        }
        if (HandedOut.in(work)
                .filter(kept -> !kept.hasAppended())
                .filter(this::isOld)
                .isPresent()) {
            throw new ConcurrencyException("found nothing to change on old state");
        }
        return answer;
    }

    private boolean isOld(HandedOut kept) {
        return inTheLog.applyAsLong(kept.subject()) != kept.version();
    }
}
