package org.throughline.infra.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The origins that the settings name, each in the form in which browsers send it. */
@Component
final class Neighbours {

    private static final Logger LOG = LoggerFactory.getLogger(Neighbours.class);
    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Set<String> proxied = new TreeSet<>();
    private final Set<String> dashboards = new TreeSet<>();
    private final List<String> faults = new ArrayList<>();

    /**
     * Reads the settings.
     *
     * @throws IllegalStateException naming everything that is wrong with them
     */
    Neighbours(WebProperties settings) {
        settings.proxy()
                .forEach(origin -> add(
                        proxied,
                        "throughline.web.proxy",
                        origin,
                        uri -> "https".equals(uri.getScheme()) && !HOSTS.contains(uri.getHost()),
                        "https:// and a public name, for instance https://throughline.district.example"));
        settings.dashboards()
                .forEach(origin -> add(
                        dashboards,
                        "throughline.web.dashboards",
                        origin,
                        uri -> HOSTS.contains(uri.getHost()),
                        "http:// or https:// and a name of this machine, for instance http://localhost:3000"));
        if (!faults.isEmpty()) {
            throw new IllegalStateException(String.join("; ", faults));
        }
        if (hasProxy()) {
            LOG.warn(
                    "WHOEVER A PROXY LETS THROUGH AS {} IS AN ADMINISTRATOR of this program, which has no logins: the"
                            + " proxy has to ask everybody who they are.",
                    String.join(", ", proxied));
        }
    }

    private void add(Set<String> origins, String setting, String text, Predicate<URI> fits, String expected) {
        try {
            URI uri = new URI(text.strip().toLowerCase(Locale.ROOT));
            if (isOrigin(uri) && fits.test(uri)) {
                origins.add(asSent(uri));
                return;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        faults.add("%s: '%s' is no origin that may stand there; expected is %s, without a path"
                .formatted(setting, text, expected));
    }

    private static boolean isOrigin(URI uri) {
        String scheme = uri.getScheme();
        boolean web = "http".equals(scheme) || "https".equals(scheme);
        boolean bare = uri.getRawUserInfo() == null
                && "".equals(uri.getRawPath())
                && uri.getRawQuery() == null
                && uri.getRawFragment() == null;
        return web && bare && uri.getHost() != null && uri.getPort() <= 65_535 && uri.getPort() != 0;
    }

    /** Without the port that goes without saying. */
    private static String asSent(URI uri) {
        boolean usual = uri.getPort() < 0 || uri.getPort() == (uri.getScheme().equals("https") ? 443 : 80);
        return "%s://%s%s".formatted(uri.getScheme(), uri.getHost(), usual ? "" : ":" + uri.getPort());
    }

    /** Whether the settings name a proxy, which alone may forward requests. */
    boolean hasProxy() {
        return !proxied.isEmpty();
    }

    boolean hasDashboards() {
        return !dashboards.isEmpty();
    }

    boolean isDashboard(String origin) {
        return dashboards.contains(origin);
    }

    boolean isProxied(String origin) {
        return proxied.contains(origin);
    }

    /** Whether a {@code Host} is a name of this machine. */
    static boolean isLocal(@Nullable String host) {
        return host != null
                && HostName.read(host)
                        .filter(name -> HOSTS.contains(name.name()))
                        .isPresent();
    }

    /** Whether a {@code Host} is one under which the program is served. */
    boolean isServed(@Nullable String host) {
        return isLocal(host)
                || (host != null
                        && HostName.read(host)
                                .filter(name -> isProxied("https://" + name.without(443)))
                                .isPresent());
    }
}
