package org.throughline.infra.web;

import jakarta.servlet.Filter;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.throughline.infra.LastResort;

/** What the web server itself is told. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> clientGone() {
        return server -> server.addEngineValves(new ClientGone());
    }

    /** Operations have a server of their own, which is told the same. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> firstRefusals() {
        return ServerConfiguration::tellInOurForm;
    }

    static void tellInOurForm(TomcatServletWebServerFactory server) {
        server.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(FirstRefusals.class.getName());
            }
        });
    }

    /** The server logs the end of memory and goes on; inside of everything it is told apart before. */
    @Bean
    FilterRegistrationBean<Filter> lastResort() {
        return endingWithMemory();
    }

    static FilterRegistrationBean<Filter> endingWithMemory() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            try {
                chain.doFilter(request, response);
            } catch (Throwable failure) {
                LastResort.endWhenOutOfMemory(failure);
                throw failure;
            }
        });
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
