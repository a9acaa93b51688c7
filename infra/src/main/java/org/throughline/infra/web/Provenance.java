package org.throughline.infra.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a request says of where it comes from. */
final class Provenance {

    /** What proxies add, beside everything that begins with {@code X-Forwarded}. */
    private static final Set<String> FORWARDED = Set.of(
            "forwarded",
            "via",
            "x-real-ip",
            "x-client-ip",
            "x-cluster-client-ip",
            "x-original-forwarded-for",
            "true-client-ip",
            "cf-connecting-ip");

    private final HttpServletRequest request;
    private final Neighbours neighbours;

    Provenance(HttpServletRequest request, Neighbours neighbours) {
        this.request = request;
        this.neighbours = neighbours;
    }

    /** The header by which a proxy shows that it forwarded the request. */
    Optional<String> forwarding() {
        return Collections.list(request.getHeaderNames()).stream()
                .filter(Provenance::isOfAProxy)
                .findFirst();
    }

    private static boolean isOfAProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded") || FORWARDED.contains(name);
    }

    /** The page of a dashboard that sent it, where one did. */
    Optional<String> dashboard() {
        List<String> origins = origins();
        return origins.size() == 1 && neighbours.isDashboard(origins.getFirst())
                ? Optional.of(origins.getFirst())
                : Optional.empty();
    }

    /** Whether it names another origin than ours. Most requests name none. */
    boolean isOfForeignOrigin() {
        return !origins().stream().allMatch(this::isOurs);
    }

    private boolean isOurs(String origin) {
        String host = request.getHeader("Host");
        boolean here = Neighbours.isLocal(host)
                && HostName.read(host)
                        .filter(name -> origin.equals(request.getScheme() + "://" + name.without(usualPort())))
                        .isPresent();
        return here || neighbours.isProxied(origin);
    }

    private int usualPort() {
        return request.getScheme().equals("https") ? 443 : 80;
    }

    private List<String> origins() {
        return Collections.list(request.getHeaders("Origin"));
    }

    /**
     * Whether a page of somebody else has a browser send it, other than by following a link. Pages on other ports of this
     * machine are of the same site, and somebody else's all the same.
     */
    boolean isOfForeignPage() {
        String site = request.getHeader("Sec-Fetch-Site");
        return ("cross-site".equals(site) || "same-site".equals(site)) && !isLinkFollowed();
    }

    /** A page opened in a tab: whoever sent it cannot see the answer. Pages fetched ahead may be many. */
    private boolean isLinkFollowed() {
        return "GET".equals(request.getMethod())
                && is("Sec-Fetch-Mode", "navigate")
                && is("Sec-Fetch-Dest", "document")
                && request.getHeader("Sec-Purpose") == null;
    }

    private boolean is(String header, String value) {
        return value.equals(request.getHeader(header));
    }

    /** Whether it changes nothing. */
    boolean isRead() {
        return isRead(request.getMethod());
    }

    /** Whether a browser asks beforehand if it may read. */
    boolean isQuestionWhetherToRead() {
        return request.getMethod().equals("OPTIONS")
                && isRead(String.valueOf(request.getHeader("Access-Control-Request-Method")));
    }

    private static boolean isRead(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }
}
