package org.throughline.query.page.thing;

import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.events.SubjectKey;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;
import org.throughline.query.page.ApiPath;
import org.throughline.query.page.Moment;
import org.throughline.query.page.PageParts;
import org.throughline.query.page.PageParts.Asked;
import org.throughline.query.page.PageParts.Two;
import org.throughline.query.page.PageParts.When;
import org.throughline.query.page.PagePath;
import org.throughline.query.page.thing.ThingReads.Laid;
import org.throughline.query.read.ComputedReads;
import org.throughline.query.read.Parameters;

/**
 * {@code GET /{kind path}/{id}}: the page of every subject, at every moment. Its addresses are those of the kinds there are,
 * so that no other address becomes a page.
 */
@Controller
final class ThingController {

    private static final String ORGANIZATION = "organization";

    private final SubjectKinds kinds;
    private final ThingReads reads;
    private final ReferringThings referring;
    private final PageParts parts;
    private final ComputedReads computed;
    private final Map<String, Showing> showings;

    ThingController(
            SubjectKinds kinds,
            ThingReads reads,
            ReferringThings referring,
            PageParts parts,
            ComputedReads computed,
            List<Showing> showings,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        this.kinds = kinds;
        this.reads = reads;
        this.referring = referring;
        this.parts = parts;
        this.computed = computed;
        this.showings = showings.stream()
                .flatMap(showing -> showing.kinds().stream().map(kind -> Map.entry(kind, showing)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        register(mapping, "/{path:%s}/{id}".formatted(paths(kinds, true)), "page");
        register(mapping, "/{path:%s}/{id}/compare".formatted(paths(kinds, false)), "compare");
    }

    /** Organizations have pages of their own. */
    private static String paths(SubjectKinds kinds, boolean withoutOrganizations) {
        return kinds.all().stream()
                .filter(kind -> !withoutOrganizations || !kind.name().equals(ORGANIZATION))
                .map(SubjectKind::path)
                .collect(Collectors.joining("|"));
    }

    private void register(RequestMappingHandlerMapping mapping, String path, String name) {
        Method handler = Arrays.stream(ThingController.class.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow();
        mapping.registerMapping(
                RequestMappingInfo.paths(path)
                        .methods(RequestMethod.GET)
                        .options(mapping.getBuilderConfiguration())
                        .build(),
                this,
                handler);
    }

    @Nullable
    String page(
            @PathVariable String path,
            @PathVariable String id,
            When when,
            Model model,
            WebRequest request,
            HttpServletResponse response) {
        SubjectKey key = keyOf(path, id);
        Moment moment = parts.open(model, "../", path + "/" + PagePath.segment(id), when);
        if (parts.isUnchanged(request)) {
            return null;
        }
        return computed.compute(() -> reads.laid(key, moment))
                .map(laid -> {
                    model.addAttribute("thing", shown(laid, moment, request));
                    return "thing";
                })
                .orElseGet(() -> missing(key, moment, model, response));
    }

    private Thing shown(Laid laid, Moment moment, WebRequest request) {
        Showing showing = showings.get(laid.thing().kind());
        Thing thing = showing == null
                ? laid.thing()
                : showing.show(
                        laid, moment, name -> Parameters.text(name, PageParts.filled(request.getParameter(name))));
        return thing.behind(computed.compute(() -> referring.to(laid, thing.layout(), moment)));
    }

    /** What differs between two moments, a year apart where nothing is said of the first. */
    @Nullable
    String compare(
            @PathVariable String path,
            @PathVariable String id,
            Asked asked,
            Model model,
            WebRequest request,
            HttpServletResponse response) {
        SubjectKey key = keyOf(path, id);
        Two two = parts.open(model, "../../", path + "/" + PagePath.segment(id), asked);
        Moment earlier = two.from();
        Moment later = two.to();
        model.addAttribute("diff", diff(key, earlier, later));
        if (parts.isUnchanged(request)) {
            return null;
        }
        return computed.compute(() -> reads.compare(key, earlier, later))
                .map(comparison -> {
                    model.addAttribute("comparison", comparison);
                    return "compare";
                })
                .orElseGet(() -> missing(key, later, model, response));
    }

    private static String diff(SubjectKey key, Moment from, Moment to) {
        return UriComponentsBuilder.fromPath(ApiPath.of(key.kind(), key.id()) + "/diff")
                .queryParamIfPresent("from", Optional.ofNullable(from.day()))
                .queryParamIfPresent("fromKnownAt", Optional.ofNullable(from.knownDay()))
                .queryParamIfPresent("to", Optional.ofNullable(to.day()))
                .queryParamIfPresent("toKnownAt", Optional.ofNullable(to.knownDay()))
                .queryParamIfPresent("clock", to.bySource() ? Optional.of("source") : Optional.empty())
                .build(true)
                .toUriString();
    }

    private SubjectKey keyOf(String path, String id) {
        return new SubjectKey(kinds.at(path).orElseThrow().name(), String.valueOf(Parameters.text("id", id)));
    }

    private String missing(SubjectKey key, Moment moment, Model model, HttpServletResponse response) {
        return computed.compute(() -> reads.missing(key, moment)).page(model, response);
    }
}
