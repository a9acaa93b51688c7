package org.throughline.query.page.sheet;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.query.read.ReadRefusal;
import org.throughline.query.read.ReadRefusal.Code;

/**
 * {@code ?csv=seats} at any page: the table of that name as a file, in place of the page. The page is asked for as always, so the
 * table has what the page has, at the same moment and for the same reader.
 */
@Component
final class SheetDownloads implements HandlerInterceptor, WebMvcConfigurer {

    private static final String CSV = "csv";
    private static final String FRAGMENTS = "/fragments/";
    private static final String ADDRESS = "csvAt";

    /**
     * Where the tables of a page are, for its template.
     *
     * @param address up to the name of the table
     */
    record Address(String address) {

        /** Where the table of a title is. */
        public String of(String title) {
            return address + URLEncoder.encode(Sheet.slug(title), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).excludePathPatterns("/api/**", "/actuator/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || page.getViewName() == null || page.getViewName().startsWith("redirect:")) {
            return;
        }
        List<Tabled> tabled = page.getModel().values().stream()
                .flatMap(part -> part instanceof Tabled one ? Stream.of(one) : Stream.<Tabled>empty())
                .toList();
        String asked = request.getParameter(CSV);
        if (asked == null || tabled.isEmpty()) {
            page.addObject(ADDRESS, new Address(address(request)));
            return;
        }
        page.setView(tabled.stream()
                .flatMap(part -> part.sheets().stream()
                        .filter(sheet -> Sheet.slug(sheet.title()).equals(asked))
                        .map(sheet -> new CsvView(sheet, name(part, sheet, page))))
                .findFirst()
                .orElseThrow(() -> ReadRefusal.of(
                        Code.NOT_FOUND, "This page has no table of that name at the moment asked about")));
    }

    /** What it is of, which table, and of when. */
    private static String name(Tabled part, Sheet sheet, ModelAndView page) {
        String when = page.getModel().get("moment") instanceof OfAMoment moment ? moment.named() : "";
        return Sheet.slug(part.about() + " " + sheet.title() + " " + when);
    }

    /** The page itself, as it is addressed from there; what is put into the first page is addressed as that. */
    private static String page(String path) {
        return path.startsWith(FRAGMENTS) ? "./" : path.substring(path.lastIndexOf('/') + 1);
    }

    private static String address(HttpServletRequest request) {
        String query = request.getQueryString();
        UriComponentsBuilder address = UriComponentsBuilder.newInstance();
        if (query != null) {
            address.query(query);
        }
        String others = address.replaceQueryParam(CSV).build(true).toUriString();
        return page(request.getRequestURI()) + others + (others.isEmpty() ? "?" : "&") + CSV + "=";
    }
}
