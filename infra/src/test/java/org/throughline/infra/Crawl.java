package org.throughline.infra;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.throughline.infra.Client.Page;

/**
 * Every page that the links of a program lead to, some of each form. Whoever has made a new page and leads to it has it looked
 * at by all tests of pages.
 */
final class Crawl {

    private static final Pattern LINK =
            Pattern.compile("<a\\b[^>]*\\bhref=\"([^\"]*)\"[^>]*>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern LABEL = Pattern.compile("aria-label=\"([^\"]*)\"");
    private static final String NOWHERE = "http://x";
    private static final int PER_FORM = 4;

    /** Once for all tests that share the sample. */
    private static final Map<Integer, Crawl> BY_PORT = new HashMap<>();

    private final List<Visited> pages = new ArrayList<>();
    private final Map<String, Integer> forms = new HashMap<>();

    /** A link, by the address it leads to within the program, and what it says. */
    record Link(String address, String said) {}

    /** A page that was visited. */
    record Visited(String address, Page page, List<Link> links) {}

    /** Goes through the pages of a program, once. */
    static synchronized Crawl of(Program program) {
        return BY_PORT.computeIfAbsent(program.port(), port -> new Crawl(program.client()));
    }

    private Crawl(Client client) {
        Set<String> known = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(
                "/",
                "/questions",
                "/?asOf=2019-12-15",
                "/search?q=family",
                "/compare?schools=sample-elm,sample-north"));
        while (!open.isEmpty()) {
            String at = open.removeFirst();
            String form = at.replaceAll("[?].*", "?").replaceAll("^(/[^/?]+)/[^/?]+", "$1/*");
            if (forms.merge(form, 1, Integer::sum) > PER_FORM) {
                continue;
            }
            Page page = followed(client, at);
            List<Link> links = links(at, page.html());
            pages.add(new Visited(at, page, links));
            links.stream()
                    .map(Link::address)
                    .filter(address -> !address.startsWith("/api/") && !address.matches(".*([?&]csv=|\\.csv\\b).*"))
                    .filter(known::add)
                    .forEach(open::addLast);
        }
    }

    /** What a page leads to within the program. */
    static List<Link> links(String at, String html) {
        List<Link> found = new ArrayList<>();
        Matcher links = LINK.matcher(html);
        while (links.find()) {
            String target = links.group(1).replace("&amp;", "&").replaceAll("#.*", "");
            if (!target.isEmpty() && !target.contains("://")) {
                Matcher label = LABEL.matcher(links.group());
                found.add(new Link(
                        URI.create(NOWHERE + at).resolve(target).toString().substring(NOWHERE.length()),
                        visible(links.group(2)) + (label.find() ? label.group(1) : "")));
            }
        }
        return found;
    }

    /** What people see of markup. */
    static String visible(String html) {
        return html.replaceAll("(?s)<head>.*?</head>", " ").replaceAll("<[^>]*>", " ");
    }

    /** A page, or the one that its address leads on to. */
    static Page followed(Client client, String path) {
        Page page = client.page(path);
        if (page.status() != 302) {
            return page;
        }
        String target = client.get(path).headers().firstValue("Location").orElseThrow();
        return client.page(target.replaceFirst("^https?://[^/]+", ""));
    }

    /** The pages, in the order in which links led to them. */
    List<Visited> pages() {
        return pages;
    }

    /** The forms of their addresses. */
    Set<String> forms() {
        return forms.keySet();
    }
}
