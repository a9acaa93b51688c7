package org.throughline.command.direction.buyin;

import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.throughline.command.EventSourced;
import org.throughline.command.Fault;
import org.throughline.command.Peers;
import org.throughline.command.Refusal;
import org.throughline.command.RefusalCode;
import org.throughline.command.direction.buyin.BuyInCommand.RecordBuyIn;
import org.throughline.command.direction.buyin.BuyInCommand.RetractBuyIn;
import org.throughline.command.ground.organization.Organizations;
import org.throughline.command.ground.rulebook.SmallCellLimit;
import org.throughline.command.ground.rulebook.SmallGroupsStayUncounted;
import org.throughline.events.direction.buyin.BuyInEvent;
import org.throughline.events.direction.buyin.BuyInEvent.BuyInRecorded;
import org.throughline.events.direction.buyin.BuyInEvent.BuyInRetracted;

/** How far the people of one organization stand behind the work. It begins with the first reading. */
@Aggregate(cache = EventSourced.CACHE)
class BuyIn extends EventSourced<BuyInFacts, BuyInEvent> {

    BuyIn() {
        super(BuyInRules.RULES);
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(RecordBuyIn c, Peers peers) {
        BuyInRules.refuseTaken(state(), c.code());
        requireOnTheScale(c);
        Organizations.requireOpen(peers, c.organizationId(), c.effectiveOn());
        Scope scope = Organizations.scope(peers, c.organizationId());
        SmallGroupsStayUncounted.check(SmallCellLimit.on(peers, scope.district(), c.effectiveOn()), c.respondents());
        BuyInRecorded event = new BuyInRecorded(
                c.organizationId(),
                c.code(),
                c.practice(),
                c.group(),
                c.method(),
                c.scale(),
                c.highest(),
                c.level(),
                c.respondents(),
                c.effectiveOn());
        append(event, scope);
    }

    @CommandHandler
    void decide(RetractBuyIn c, Peers peers) {
        BuyInRetracted event = new BuyInRetracted(
                c.organizationId(), c.code(), c.reason(), BuyInRules.requireStanding(state(), c.code()));
        append(event, Organizations.scope(peers, c.organizationId()));
    }

    private static void requireOnTheScale(RecordBuyIn c) {
        if (c.level() > c.highest()) {
            throw Refusal.of(
                    RefusalCode.MALFORMED,
                    "Level %d is beyond %s".formatted(c.level(), c.scale()),
                    List.of(new Fault("/level", "not-valid", "is above the highest level, " + c.highest())));
        }
    }
}
