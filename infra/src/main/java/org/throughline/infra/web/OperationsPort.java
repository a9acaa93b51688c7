package org.throughline.infra.web;

import jakarta.servlet.Filter;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * Where operations have a port of their own, they are served from a context of their own, which takes over no filters. So
 * it gets the same ones. Named in {@code META-INF/spring}, where that context looks, and without an annotation, so that the
 * program's own context passes it by.
 */
class OperationsPort {

    @Bean
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    ForeignRequestFilter foreignRequestsOfOperations(Neighbours neighbours) {
        return new ForeignRequestFilter(neighbours);
    }

    @Bean
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> firstRefusalsOfOperations() {
        return ServerConfiguration::tellInOurForm;
    }

    @Bean
    @ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
    FilterRegistrationBean<Filter> lastResortOfOperations() {
        return ServerConfiguration.endingWithMemory();
    }
}
