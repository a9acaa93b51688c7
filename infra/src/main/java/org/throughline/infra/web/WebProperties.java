package org.throughline.infra.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who besides the program's own pages may send requests.
 *
 * @param proxy origins under which a proxy on this machine serves the program, for instance {@code
 *     https://throughline.district.example}; it has to ask everybody who they are, since whoever it lets through is an
 *     administrator
 * @param dashboards origins of pages on this machine that may read, for instance {@code http://localhost:3000}
 */
@ConfigurationProperties("throughline.web")
record WebProperties(
        @DefaultValue List<String> proxy, @DefaultValue List<String> dashboards) {}
