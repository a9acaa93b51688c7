package org.throughline.query.view;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import org.throughline.events.EventCatalog;
import org.throughline.query.SubjectKind;
import org.throughline.query.SubjectKinds;

/**
 * The form in which this version of the program stores views: the tables and SQL views, the shape of every state, the
 * revisions of folds, and those of events that are read as something else than was written. Views of another form cannot be
 * carried on; they are built anew.
 */
public final class ViewForm {

    /** Creates the tables, beside which {@link StateViews} stand. */
    private static final String TABLES = "/db/views/V1__views.sql";

    private static final int LETTERS = 16;

    private final StringBuilder text = new StringBuilder();

    private ViewForm() {}

    /** A short text that is another one when anything of the form is. */
    public static String of(SubjectKinds kinds) {
        ViewForm form = new ViewForm();
        form.text.append(tables());
        form.text.append(EntryWords.REVISION);
        StateViews.of(kinds).forEach(form.text::append);
        kinds.all().forEach(form::add);
        EventCatalog.ALL.types().stream()
                .filter(type -> type.revision() > 1)
                .forEach(type -> form.text.append(type.name()).append(type.revision()));
        return digest(form.text.toString());
    }

    private static String tables() {
        try (InputStream in = Objects.requireNonNull(ViewForm.class.getResourceAsStream(TABLES), TABLES)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(SubjectKind<?, ?> kind) {
        text.append(kind.name()).append(' ').append(kind.revision()).append(' ');
        describe(kind.stateType(), new HashSet<>());
    }

    /** Records by their components, enums by their constants, all else by name. */
    private void describe(Type type, Set<Type> within) {
        if (type instanceof ParameterizedType generic) {
            text.append(generic.getRawType().getTypeName());
            Arrays.stream(generic.getActualTypeArguments()).forEach(argument -> describe(argument, within));
        } else if (type instanceof Class<?> shape && shape.isRecord() && within.add(shape)) {
            describeComponents(shape, within);
            within.remove(shape);
        } else if (type instanceof Class<?> constants && constants.isEnum()) {
            text.append(Arrays.toString(constants.getEnumConstants()));
        } else {
            text.append(type.getTypeName());
        }
        text.append(' ');
    }

    private void describeComponents(Class<?> shape, Set<Type> within) {
        text.append('{');
        for (RecordComponent component : shape.getRecordComponents()) {
            text.append(component.getName()).append(':');
            describe(component.getGenericType(), within);
        }
        text.append('}');
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
