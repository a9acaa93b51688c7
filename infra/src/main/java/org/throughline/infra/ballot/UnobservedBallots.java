package org.throughline.infra.ballot;

import io.micrometer.observation.ObservationPredicate;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.observation.ServerRequestObservationContext;

/** Requests that cast a ballot are not measured: counters that are read every few seconds would tell when each of them came. */
@Configuration(proxyBeanMethods = false)
class UnobservedBallots {

    private static final Pattern BALLOTS = Pattern.compile("/(api/)?administrations/[^/]+/ballots?");

    @Bean
    ObservationPredicate ballotsAreNotObserved() {
        return (name, context) ->
                !(context instanceof ServerRequestObservationContext request && isBallot(request.getCarrier()));
    }

    private static boolean isBallot(@Nullable HttpServletRequest request) {
        return request != null
                && request.getMethod().equals(HttpMethod.POST.name())
                && BALLOTS.matcher(request.getRequestURI()).matches();
    }
}
