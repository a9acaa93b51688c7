package org.throughline.infra.form;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.command.door.Caller;
import org.throughline.command.door.CallerResolver;
import org.throughline.command.door.CommandRegistry;
import org.throughline.command.door.CommandType;
import org.throughline.command.door.NewId;
import org.throughline.infra.form.CheckPart.Asked;
import org.throughline.infra.form.SheetPage.Row;
import org.throughline.infra.form.SheetPage.Section;
import org.throughline.infra.form.Sheets.Outcome;
import org.throughline.infra.form.Sheets.Sheet;
import tools.jackson.databind.JsonNode;

/** {@code /record/{command}/sheet}: many of one kind, from a spreadsheet, looked at before they are recorded. */
@Controller
final class SheetController {

    private static final String PAGE = "list";
    private static final int LONGEST_SOURCE = 200;

    private final CommandRegistry commands;
    private final CallerResolver callers;
    private final Forms forms;
    private final Sheets sheets;
    private final InstrumentsOnOffer instruments;

    SheetController(
            CommandRegistry commands,
            CallerResolver callers,
            Forms forms,
            Sheets sheets,
            InstrumentsOnOffer instruments) {
        this.instruments = instruments;
        this.commands = commands;
        this.callers = callers;
        this.forms = forms;
        this.sheets = sheets;
    }

    /** What a spreadsheet has to look like; what the address names is the same for all rows. */
    @GetMapping("/record/{command}/sheet")
    String begin(@PathVariable String command, HttpServletRequest request, Model model) {
        CommandType type = require(command);
        Map<String, String[]> same = same(request);
        model.addAttribute("sheet", page(type, same, "", "", List.of(), List.of(), List.of()));
        return PAGE;
    }

    /** The header, to be filled in. */
    @GetMapping("/record/{command}/sheet.csv")
    ResponseEntity<String> template(@PathVariable String command, HttpServletRequest request) {
        CommandType type = require(command);
        List<String> header = Stream.concat(
                        Stream.of(SheetColumn.ROW),
                        columns(type, same(request)).stream()
                                .map(column -> column.name().startsWith("answers/")
                                        ? column.title() + " " + column.description()
                                        : column.title()))
                .toList();
        // the mark lets spreadsheets see that it is UTF-8
        String text = "\uFEFF" + new SheetTable(header, List.of()).asText();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(type.path() + ".csv")
                                .build()
                                .toString())
                .body(text);
    }

    /** Looks at a file, or at cells that were pasted; nothing is recorded. */
    @PostMapping(path = "/record/{command}/sheet", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    String look(
            @PathVariable String command,
            @RequestParam(name = "~file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "~rows", defaultValue = "") String rows,
            @RequestParam(name = "~source", defaultValue = "") String source,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        CommandType type = require(command);
        Map<String, String[]> same = same(request);
        SheetTable table;
        try {
            table = file == null || file.isEmpty() ? SheetTable.read(rows) : SheetTable.read(file.getBytes());
        } catch (SheetTable.Unreadable e) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute(
                    "sheet",
                    page(type, same, source, rows, List.of(String.valueOf(e.getMessage())), List.of(), List.of()));
            return PAGE;
        }
        Sheet sheet = new Sheet(type, columns(type, same), same, called(source), table);
        return show(looked(sheet, callers.resolve(request, Caller.IMPORT, null)), response, model);
    }

    /** Records what was looked at. */
    @PostMapping(path = "/record/{command}/sheet", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    String record(
            @PathVariable String command,
            @RequestParam(name = "~rows", defaultValue = "") String rows,
            @RequestParam(name = "~source", defaultValue = "") String source,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        CommandType type = require(command);
        Map<String, String[]> same = same(request);
        SheetTable table;
        try {
            table = SheetTable.read(rows);
        } catch (SheetTable.Unreadable e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, String.valueOf(e.getMessage()), e);
        }
        Sheet sheet = new Sheet(type, columns(type, same), same, called(source), table);
        Caller caller = callers.resolve(request, Caller.IMPORT, null);
        SheetPage looked = looked(sheet, caller);
        if (!looked.isFit()) {
            // what was recorded meanwhile may have made it so
            return show(looked, response, model);
        }
        List<Outcome> outcomes = sheets.record(sheet, caller.bringing(NewId.next(), sheet.source()));
        model.addAttribute("title", Forms.title(type));
        model.addAttribute("command", type.path());
        model.addAttribute("source", sheet.source());
        model.addAttribute("outcomes", outcomes);
        model.addAttribute("counts", counts(outcomes));
        return "list-recorded";
    }

    private static Map<String, Long> counts(List<Outcome> outcomes) {
        Map<String, Long> counts = new LinkedHashMap<>();
        outcomes.forEach(one -> counts.merge(one.words(), 1L, Long::sum));
        return counts;
    }

    private static String show(SheetPage page, HttpServletResponse response, Model model) {
        if (page.firstWrong() != null || !page.problems().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("sheet", page);
        return PAGE;
    }

    private SheetPage looked(Sheet sheet, Caller caller) {
        List<String> problems = sheet.problems();
        return page(
                sheet.type(),
                sheet.same(),
                sheet.source(),
                sheet.table().asText(),
                problems,
                sheet.table().header(),
                problems.isEmpty() ? sheets.look(sheet, caller) : List.of());
    }

    private SheetPage page(
            CommandType type,
            Map<String, String[]> same,
            String source,
            String text,
            List<String> problems,
            List<String> header,
            List<Row> rows) {
        return new SheetPage(
                type.path(),
                Forms.title(type),
                columns(type, same),
                same,
                sections(type, same),
                source,
                text,
                problems,
                header,
                rows);
    }

    private List<Section> sections(CommandType type, Map<String, String[]> same) {
        if (!CheckPart.isOf(type) || same.containsKey("instrument")) {
            return List.of();
        }
        List<Section> sections = new ArrayList<>();
        CheckPart.of(forms.readAsItIs(type, same).json(), Map.of(), instruments)
                .instruments()
                .forEach(instrument -> {
                    List<Field.Option> parts = instrument.sections();
                    parts.forEach(
                            part -> sections.add(section(instrument.title() + ", " + part.label(), List.of(part))));
                    if (parts.size() > 1) {
                        sections.add(section(instrument.title() + ", all of it", parts));
                    }
                });
        return sections;
    }

    private static Section section(String title, List<Field.Option> parts) {
        UriComponentsBuilder href = UriComponentsBuilder.fromPath("/record/record-fidelity-check/sheet");
        parts.forEach(part -> href.queryParam("~section", part.value()));
        return new Section(title, href.encode().toUriString());
    }

    private List<SheetColumn> columns(CommandType type, Map<String, String[]> same) {
        JsonNode json = forms.readAsItIs(type, same).json();
        List<Asked> asked =
                CheckPart.isOf(type) ? CheckPart.of(json, Map.of(), instruments).sections() : List.of();
        return SheetColumn.of(type, json, asked)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "What this records does not fit into one row of a spreadsheet"));
    }

    /** What goes along for all rows: everything that is not about the form itself. */
    private static Map<String, String[]> same(HttpServletRequest request) {
        Map<String, String[]> same = new LinkedHashMap<>(CheckPart.spelledOut(request.getParameterMap()));
        same.keySet().removeIf(name -> name.startsWith("~"));
        return same;
    }

    private static String called(String source) {
        String plain = source.strip().replaceAll("\\p{Cntrl}", " ");
        return plain.isEmpty() ? "spreadsheet" : plain.substring(0, Math.min(LONGEST_SOURCE, plain.length()));
    }

    private CommandType require(String command) {
        return commands.find(command)
                .filter(type -> type.path().equals(command))
                .filter(sheets::takes)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no such form"));
    }
}
