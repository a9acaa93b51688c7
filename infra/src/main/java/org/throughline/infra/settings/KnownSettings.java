package org.throughline.infra.settings;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Refuses to start with a setting that there is not: whoever misspells {@code throughline.database.url} would go on with a
 * database of the program's own, and not be told.
 */
@Component
@Lazy(false)
final class KnownSettings {

    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("throughline");

    /**
     * Looks at everything that is set.
     *
     * @throws IllegalStateException naming every setting that is not known
     */
    KnownSettings(Environment environment) throws IOException {
        List<Setting> known = Setting.all();
        Set<ConfigurationPropertyName> names = known.stream()
                .map(setting -> ConfigurationPropertyName.of(setting.name()))
                .collect(Collectors.toUnmodifiableSet());
        Set<String> unknown = new TreeSet<>();
        ConfigurationPropertySources.get(environment).forEach(source -> {
            if (source instanceof IterableConfigurationPropertySource all) {
                all.stream()
                        .filter(OURS::isAncestorOf)
                        .map(KnownSettings::whole)
                        .filter(name -> !names.contains(name))
                        .forEach(name -> unknown.add(name.toString()));
            }
        });
        if (!unknown.isEmpty()) {
            throw new IllegalStateException("there is no such setting: %s. There are %s"
                    .formatted(
                            String.join(", ", unknown),
                            known.stream().map(Setting::name).collect(Collectors.joining(", "))));
        }
    }

    /** Of an element of a list, the list. */
    private static ConfigurationPropertyName whole(ConfigurationPropertyName name) {
        return name.isLastElementIndexed() ? name.getParent() : name;
    }
}
