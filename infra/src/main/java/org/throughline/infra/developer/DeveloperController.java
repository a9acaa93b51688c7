package org.throughline.infra.developer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.throughline.command.door.CommandRegistry;
import org.throughline.events.EventCatalog;
import org.throughline.infra.developer.Reference.Entry;
import org.throughline.infra.openapi.OpenApi;

/**
 * {@code /developers}: how to record, read and listen from a program, made from the API document. It stands at several
 * addresses, none of which is longer than people read.
 */
@Controller
final class DeveloperController {

    private static final String SERVER = "SERVER";

    /** What of implementation is told by itself, because all of it is longer than people read. */
    private static final String IMPROVEMENT = "improvement";

    private static final Set<String> IMPROVING = Set.of("need", "goal", "plan", "measure", "idea", "cycle");
    private static final Map<String, String> AREAS = new LinkedHashMap<>();

    static {
        AREAS.put("implementation", "Practices, stages, readiness and fidelity checks");
        AREAS.put(IMPROVEMENT, "Needs, goals, plans, measures and improvement cycles");
        AREAS.put("teams", "Teams, members and meetings");
        AREAS.put("direction", "Visions, agreements and commitments");
        AREAS.put("choices", "Decisions, focus areas, initiatives and resources");
        AREAS.put("talk", "Questions, feedback and information");
        AREAS.put("ground", "Schools and districts, rules and learning");
        AREAS.put("amend", "Putting things right");
    }

    private final OpenApi document;
    private final CommandRegistry commands;

    DeveloperController(OpenApi document, CommandRegistry commands) {
        this.document = document;
        this.commands = commands;
    }

    @GetMapping("/developers")
    String guide(Model model) {
        String server =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        model.addAttribute("areas", AREAS);
        model.addAttribute("server", server);
        model.addAttribute("loop", program("loop.sh", server));
        model.addAttribute("page", program("page.html", server));
        return "developers";
    }

    @GetMapping("/developers/commands/{area}")
    String commands(@PathVariable String area, Model model, HttpServletResponse response) {
        Reference reference = reference();
        return entries(
                model,
                response,
                area,
                "Commands",
                commands.types().stream()
                        .filter(type -> areaOf(type.record()).equals(area))
                        .map(type -> reference.command(type.path()))
                        .toList());
    }

    @GetMapping("/developers/events/{area}")
    String events(@PathVariable String area, Model model, HttpServletResponse response) {
        Reference reference = reference();
        return entries(
                model,
                response,
                area,
                "Events",
                EventCatalog.ALL.types().stream()
                        .filter(type -> areaOf(type.payload()).equals(area))
                        .map(reference::event)
                        .toList());
    }

    @GetMapping("/developers/reads")
    String reads(Model model) {
        model.addAttribute("reads", reference().reads());
        model.addAttribute("parameters", reference().parameters());
        return "developer-reads";
    }

    @GetMapping("/developers/refusals")
    String refusals(Model model) {
        model.addAttribute("refusals", reference().refusals());
        return "developer-refusals";
    }

    private static String entries(
            Model model, HttpServletResponse response, String area, String what, List<Entry> entries) {
        if (entries.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("title", what + ": " + AREAS.getOrDefault(area, "there are none of this area"));
        model.addAttribute("entries", entries);
        return "developer-entries";
    }

    private Reference reference() {
        return new Reference(document.json());
    }

    /** {@code org.throughline.events.teams.team} is of the teams; what is about all of them amends. */
    private static String areaOf(Class<?> type) {
        String[] packages = type.getPackageName().split("\\.", -1);
        if (packages.length > 4 && IMPROVING.contains(packages[4])) {
            return IMPROVEMENT;
        }
        return packages.length > 3 && AREAS.containsKey(packages[3]) ? packages[3] : "amend";
    }

    private static String program(String file, String server) {
        try (InputStream in =
                Objects.requireNonNull(DeveloperController.class.getResourceAsStream("/developers/" + file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(SERVER, server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
