package org.throughline.infra.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.command.door.CommandRegistry;
import org.throughline.events.EventCatalog;
import org.throughline.events.json.EventJson;
import org.throughline.query.SubjectKinds;
import org.throughline.query.question.Questions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI 3.1 document of this program. */
@Component
public final class OpenApi {

    private final ObjectProvider<RequestMappingHandlerMapping> mapping;
    private final SubjectKinds kinds;
    private final CommandRegistry commands;
    private final Questions questions;
    private final Words words = new Words();
    private @Nullable JsonNode document;

    OpenApi(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping,
            SubjectKinds kinds,
            CommandRegistry commands,
            Questions questions) {
        this.mapping = mapping;
        this.kinds = kinds;
        this.commands = commands;
        this.questions = questions;
    }

    /** The document; put together when it is first asked for, since routes are known only when the program is up. */
    public synchronized JsonNode json() {
        JsonNode known = document;
        if (known == null) {
            known = assemble();
            document = known;
        }
        return known;
    }

    private JsonNode assemble() {
        ObjectNode json = EventJson.MAPPER.createObjectNode();
        json.put("openapi", "3.1.1");
        json.set("info", words.part("info"));
        json.putArray("servers").addObject().put("url", Curl.SERVER);
        Shapes shapes = new Shapes();
        ObjectNode paths = json.putObject("paths");
        spots().forEach(spot -> paths.withObjectProperty(spot.address())
                .set(spot.route().method().toLowerCase(Locale.ROOT), new Operation(spot, words, shapes).json()));
        words.part("beside").properties().forEach(path -> paths.set(path.getKey(), path.getValue()));
        components(json.putObject("components"), shapes);
        return json;
    }

    private List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        Route.all(mapping.getObject())
                .forEach(route ->
                        Spot.of(route, kinds, commands, questions, words).forEach(spots::add));
        return spots;
    }

    private void components(ObjectNode components, Shapes shapes) {
        EventCatalog.ALL.types().forEach(type -> shapes.of(type.payload()));
        components.set("responses", Problem.responses(shapes));
        ObjectNode schemas = components.putObject("schemas");
        schemas.setAll(shapes.definitions());
        commands.types().forEach(type -> schemas.set(type.name(), type.schema().deepCopy()));
        words.part("schemas").properties().forEach(schema -> schemas.set(schema.getKey(), schema.getValue()));
    }
}
