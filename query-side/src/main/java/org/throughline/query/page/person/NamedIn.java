package org.throughline.query.page.person;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.events.Amendment.EntryCorrected;
import org.throughline.events.NamesPeople;
import org.throughline.events.SubjectEvent;
import org.throughline.events.teams.team.InclusionEvent.InvitationDeclined;
import org.throughline.events.teams.team.InclusionEvent.MemberInvited;
import org.throughline.events.teams.team.TeamEvent.MemberAppointed;
import org.throughline.events.teams.team.TeamEvent.MemberRetired;
import org.throughline.events.teams.team.TeamEvent.MemberRoleChanged;
import org.throughline.events.teams.voice.PerspectiveEvent;
import org.throughline.query.page.References;

/** Whom an event names: those who are said to have acted, and whoever stands in one of its components that name people. */
final class NamedIn {

    /** What says that somebody has a seat is shown as a seat; what people say of themselves in confidence is gathered nowhere. */
    private static final Set<Class<? extends SubjectEvent>> NO_DEEDS = Set.of(
            MemberAppointed.class,
            MemberRoleChanged.class,
            MemberRetired.class,
            MemberInvited.class,
            InvitationDeclined.class);

    private final Map<Class<?>, List<Method>> components = new ConcurrentHashMap<>();

    /** Whether the event names a member in any way. */
    boolean names(SubjectEvent event, String memberId) {
        if (event instanceof EntryCorrected corrected) {
            return names(corrected.right().event(), memberId);
        }
        return (event instanceof NamesPeople acting
                        && acting.named().anyMatch(named -> memberId.equals(named.memberId())))
                || components.computeIfAbsent(event.getClass(), NamedIn::naming).stream()
                        .flatMap(component -> values(component, event))
                        .anyMatch(memberId::equals);
    }

    /** Whether what an event says of those it names is something they did or took part in. */
    boolean tellsOfDeeds(SubjectEvent event) {
        return !(event instanceof PerspectiveEvent) && !NO_DEEDS.contains(event.getClass());
    }

    private static List<Method> naming(Class<?> event) {
        return Arrays.stream(Objects.requireNonNull(event.getRecordComponents()))
                .filter(component -> References.kindOf(component.getName())
                        .filter(References.PERSON::equals)
                        .isPresent())
                .map(RecordComponent::getAccessor)
                .collect(Collectors.toUnmodifiableList());
    }

    private static Stream<?> values(Method component, SubjectEvent event) {
        try {
            return switch (component.invoke(event)) {
                case Collection<?> several -> several.stream();
                case Map<?, ?> byMember -> byMember.keySet().stream();
                case String one -> Stream.of(one);
                case null, default -> Stream.empty();
            };
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
