package org.throughline.infra.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What can be done at an address, for who is told that something else cannot. */
@Component
final class AllowedMethods {

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;

    AllowedMethods(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.mapping = mapping;
    }

    /** Puts them in place of what the server says, which looks at no address. */
    void tell(HttpServletResponse response, String address) {
        Set<RequestMethod> methods = EnumSet.of(RequestMethod.OPTIONS);
        if (CommandAddresses.isOne(address)) {
            methods.add(RequestMethod.POST);
        } else {
            PathContainer path = PathContainer.parsePath(address);
            mapping.getObject().getHandlerMethods().keySet().stream()
                    .filter(info -> isAt(info, path))
                    .forEach(info -> methods.addAll(info.getMethodsCondition().getMethods()));
        }
        if (methods.contains(RequestMethod.GET)) {
            methods.add(RequestMethod.HEAD);
        }
        response.setHeader(
                HttpHeaders.ALLOW, methods.stream().map(RequestMethod::name).collect(Collectors.joining(", ")));
    }

    private static boolean isAt(RequestMappingInfo info, PathContainer path) {
        return info.getPathPatternsCondition() != null
                && info.getPathPatternsCondition().getPatterns().stream().anyMatch(pattern -> pattern.matches(path));
    }
}
