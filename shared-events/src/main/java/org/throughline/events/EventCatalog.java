package org.throughline.events;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.events.choices.decision.DecisionEvent;
import org.throughline.events.choices.focus.FocusPortfolioEvent;
import org.throughline.events.choices.inventory.InventoryEvent;
import org.throughline.events.choices.resource.ResourceEvent;
import org.throughline.events.direction.agreement.AgreementEvent;
import org.throughline.events.direction.bearer.DirectionBearerEvent;
import org.throughline.events.direction.buyin.BuyInEvent;
import org.throughline.events.direction.commitment.CommitmentEvent;
import org.throughline.events.direction.direction.DirectionEvent;
import org.throughline.events.direction.inquiry.InquiryEvent;
import org.throughline.events.direction.statement.StatementEvent;
import org.throughline.events.ground.context.ContextEvent;
import org.throughline.events.ground.learning.LearningEvent;
import org.throughline.events.ground.library.LibraryEvent;
import org.throughline.events.ground.organization.OrganizationEvent;
import org.throughline.events.ground.rulebook.RulebookEvent;
import org.throughline.events.implementation.administration.AdministrationEvent;
import org.throughline.events.implementation.coaching.CoachingEvent;
import org.throughline.events.implementation.cycle.CycleEvent;
import org.throughline.events.implementation.fidelity.FidelityEvent;
import org.throughline.events.implementation.goal.GoalEvent;
import org.throughline.events.implementation.idea.IdeaEvent;
import org.throughline.events.implementation.impact.ImpactEvent;
import org.throughline.events.implementation.instrument.InstrumentEvent;
import org.throughline.events.implementation.measure.MeasureEvent;
import org.throughline.events.implementation.need.NeedEvent;
import org.throughline.events.implementation.plan.PlanEvent;
import org.throughline.events.implementation.practice.PracticeEvent;
import org.throughline.events.implementation.readiness.ReadinessEvent;
import org.throughline.events.implementation.stage.StageEvent;
import org.throughline.events.implementation.support.SupportEvent;
import org.throughline.events.talk.channel.ChannelEvent;
import org.throughline.events.talk.communication.CommunicationPlanEvent;
import org.throughline.events.talk.contribution.ContributionEvent;
import org.throughline.events.talk.engagement.EngagementEvent;
import org.throughline.events.talk.exchange.ExchangeEvent;
import org.throughline.events.talk.success.SuccessEvent;
import org.throughline.events.teams.delegation.DelegationEvent;
import org.throughline.events.teams.meeting.MeetingEvent;
import org.throughline.events.teams.pause.PauseEvent;
import org.throughline.events.teams.team.TeamEvent;
import org.throughline.events.teams.teamaudit.TeamAuditEvent;
import org.throughline.events.teams.voice.VoiceRegisterEvent;

/**
 * Every event there is, by logical name and by record. Read from the sealed families, so nothing can be forgotten; {@link
 * Amendment}s belong to each of them.
 */
public final class EventCatalog {

    /** The families of the product, one per kind of subject. */
    public static final EventCatalog ALL = new EventCatalog(List.of(
            OrganizationEvent.class,
            TeamEvent.class,
            DirectionEvent.class,
            StageEvent.class,
            FidelityEvent.class,
            PlanEvent.class,
            RulebookEvent.class,
            ContextEvent.class,
            CommitmentEvent.class,
            FocusPortfolioEvent.class,
            InventoryEvent.class,
            TeamAuditEvent.class,
            MeetingEvent.class,
            PauseEvent.class,
            DecisionEvent.class,
            DelegationEvent.class,
            ChannelEvent.class,
            ExchangeEvent.class,
            CommunicationPlanEvent.class,
            EngagementEvent.class,
            ContributionEvent.class,
            SuccessEvent.class,
            AgreementEvent.class,
            ReadinessEvent.class,
            LearningEvent.class,
            LibraryEvent.class,
            SupportEvent.class,
            CoachingEvent.class,
            VoiceRegisterEvent.class,
            ResourceEvent.class,
            StatementEvent.class,
            DirectionBearerEvent.class,
            BuyInEvent.class,
            InquiryEvent.class,
            MeasureEvent.class,
            PracticeEvent.class,
            NeedEvent.class,
            GoalEvent.class,
            IdeaEvent.class,
            CycleEvent.class,
            ImpactEvent.class,
            InstrumentEvent.class,
            AdministrationEvent.class));

    private final Map<String, EventType> byName = new LinkedHashMap<>();
    private final Map<Class<?>, EventType> byPayload = new LinkedHashMap<>();
    private final Map<String, String> paths = new LinkedHashMap<>();

    /**
     * Reads the families.
     *
     * @throws IllegalArgumentException when a family is not sealed or unnamed, or a name is used twice
     */
    public EventCatalog(List<Class<? extends SubjectEvent>> families) {
        families.forEach(this::addFamily);
        addEvents(Amendment.OF_ANY_KIND, Amendment.class);
    }

    private void addFamily(Class<? extends SubjectEvent> family) {
        Subject subject = family.getAnnotation(Subject.class);
        if (!family.isSealed() || subject == null) {
            throw new IllegalArgumentException(family + " must be sealed and carry @Subject");
        }
        paths.put(subject.value(), subject.path().isEmpty() ? subject.value() + "s" : subject.path());
        addEvents(subject.value(), family);
    }

    /** A large family is parted into sealed interfaces, which permit the events. */
    private void addEvents(String subject, Class<?> family) {
        for (Class<?> event : family.getPermittedSubclasses()) {
            if (event.isSealed()) {
                addEvents(subject, event);
            } else {
                add(subject, event.asSubclass(SubjectEvent.class));
            }
        }
    }

    private void add(String subject, Class<? extends SubjectEvent> event) {
        Revision revision = event.getAnnotation(Revision.class);
        EventType type = new EventType(subject, event.getSimpleName(), revision == null ? 1 : revision.value(), event);
        byPayload.put(event, type);
        if (byName.put(type.name(), type) != null) {
            throw new IllegalArgumentException("two events are called " + type.name());
        }
    }

    /** Every type, in the order of the families and of the events within them. */
    public Collection<EventType> types() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /** The kinds of subject, in order. */
    public List<String> subjects() {
        return List.copyOf(paths.keySet());
    }

    /**
     * The path segment of a kind of subject below {@code /api/}: {@code teams}.
     *
     * @throws IllegalArgumentException when no kind is called so
     */
    public String pathOf(String subject) {
        String path = paths.get(subject);
        if (path == null) {
            throw new IllegalArgumentException("no kind of subject is called '" + subject + "'");
        }
        return path;
    }

    /** The type called so, at its present revision. */
    public Optional<EventType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /**
     * The type under which this record is written.
     *
     * @throws IllegalArgumentException when the record is in no family
     */
    public EventType of(Class<?> payload) {
        EventType type = byPayload.get(payload);
        if (type == null) {
            throw new IllegalArgumentException(payload + " is not an event of the catalog");
        }
        return type;
    }
}
