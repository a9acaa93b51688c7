package org.throughline.command.door;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.throughline.command.Command;
import org.throughline.command.amend.RetractEntry;
import org.throughline.command.choices.decision.DecisionCommand;
import org.throughline.command.choices.focus.FocusPortfolioCommand;
import org.throughline.command.choices.inventory.InventoryCommand;
import org.throughline.command.choices.resource.ResourceCommand;
import org.throughline.command.direction.agreement.AgreementCommand;
import org.throughline.command.direction.bearer.DirectionBearerCommand;
import org.throughline.command.direction.buyin.BuyInCommand;
import org.throughline.command.direction.commitment.CommitmentCommand;
import org.throughline.command.direction.direction.DirectionCommand;
import org.throughline.command.direction.inquiry.InquiryCommand;
import org.throughline.command.direction.statement.StatementCommand;
import org.throughline.command.ground.context.ContextCommand;
import org.throughline.command.ground.learning.LearningCommand;
import org.throughline.command.ground.library.LibraryCommand;
import org.throughline.command.ground.organization.OrganizationCommand;
import org.throughline.command.ground.rulebook.RulebookCommand;
import org.throughline.command.implementation.coaching.CoachingCommand;
import org.throughline.command.implementation.cycle.CycleCommand;
import org.throughline.command.implementation.fidelity.FidelityCommand;
import org.throughline.command.implementation.fidelity.administration.AdministrationCommand;
import org.throughline.command.implementation.goal.GoalCommand;
import org.throughline.command.implementation.idea.IdeaCommand;
import org.throughline.command.implementation.impact.ImpactCommand;
import org.throughline.command.implementation.instrument.InstrumentCommand;
import org.throughline.command.implementation.measure.MeasureCommand;
import org.throughline.command.implementation.need.NeedCommand;
import org.throughline.command.implementation.plan.PlanCommand;
import org.throughline.command.implementation.practice.PracticeCommand;
import org.throughline.command.implementation.readiness.ReadinessCommand;
import org.throughline.command.implementation.stage.StageCommand;
import org.throughline.command.implementation.support.SupportCommand;
import org.throughline.command.talk.channel.ChannelCommand;
import org.throughline.command.talk.communication.CommunicationPlanCommand;
import org.throughline.command.talk.contribution.ContributionCommand;
import org.throughline.command.talk.engagement.EngagementCommand;
import org.throughline.command.talk.exchange.ExchangeCommand;
import org.throughline.command.talk.success.SuccessCommand;
import org.throughline.command.teams.delegation.DelegationCommand;
import org.throughline.command.teams.meeting.MeetingCommand;
import org.throughline.command.teams.pause.PauseCommand;
import org.throughline.command.teams.team.TeamCommand;
import org.throughline.command.teams.team.voice.VoiceRegisterCommand;
import org.throughline.command.teams.teamaudit.TeamAuditCommand;

/** Every command there is, read from the sealed families, and the one that is for all of them. */
public final class CommandRegistry {

    private static final List<Class<? extends Command>> FAMILIES = List.of(
            OrganizationCommand.class,
            TeamCommand.class,
            DirectionCommand.class,
            StageCommand.class,
            FidelityCommand.class,
            PlanCommand.class,
            RulebookCommand.class,
            ContextCommand.class,
            CommitmentCommand.class,
            FocusPortfolioCommand.class,
            InventoryCommand.class,
            TeamAuditCommand.class,
            MeetingCommand.class,
            PauseCommand.class,
            DecisionCommand.class,
            DelegationCommand.class,
            ChannelCommand.class,
            ExchangeCommand.class,
            CommunicationPlanCommand.class,
            EngagementCommand.class,
            ContributionCommand.class,
            SuccessCommand.class,
            AgreementCommand.class,
            ReadinessCommand.class,
            LearningCommand.class,
            LibraryCommand.class,
            SupportCommand.class,
            CoachingCommand.class,
            VoiceRegisterCommand.class,
            ResourceCommand.class,
            StatementCommand.class,
            DirectionBearerCommand.class,
            BuyInCommand.class,
            InquiryCommand.class,
            MeasureCommand.class,
            PracticeCommand.class,
            NeedCommand.class,
            GoalCommand.class,
            IdeaCommand.class,
            CycleCommand.class,
            ImpactCommand.class,
            InstrumentCommand.class,
            AdministrationCommand.class);

    private final Map<String, CommandType> types = new LinkedHashMap<>();

    public CommandRegistry() {
        CommandSchemas schemas = new CommandSchemas();
        Stream.concat(FAMILIES.stream().flatMap(CommandRegistry::commands), Stream.of(RetractEntry.class))
                .map(command -> command.<Command>asSubclass(Command.class))
                .forEach(command -> add(command, schemas));
    }

    /** A large family is parted into sealed interfaces, which permit the commands. */
    private static Stream<Class<?>> commands(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .flatMap(part -> part.isSealed() ? commands(part) : Stream.of(part));
    }

    private void add(Class<? extends Command> command, CommandSchemas schemas) {
        String name = command.getSimpleName();
        CommandType type = new CommandType(name, CommandType.pathOf(name), command, schemas);
        types.put(type.path(), type);
    }

    /** Every command, in the order of the families and of the commands within them. */
    public Collection<CommandType> types() {
        return Collections.unmodifiableCollection(types.values());
    }

    /** The command called so, by its path ({@code form-team}) or by its name ({@code FormTeam}). */
    public Optional<CommandType> find(String name) {
        return Optional.ofNullable(types.getOrDefault(name, types.get(CommandType.pathOf(name))));
    }
}
