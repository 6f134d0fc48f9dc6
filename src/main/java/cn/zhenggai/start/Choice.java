package cn.zhenggai.start;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.Resource;

/** One setting as the operator chose it: its value, and the place where it can be corrected. */
record Choice(String key, String value, String place) {

    static final String SERVER_PROFILE = "mysql";

    private static final String COMMON_FILE = "application.yml";
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)(:[^}]*)?}");

    /**
     * With a database server, what {@code config/application.yml} says for the embedded database does not count: a
     * forgotten setting must be noticed, not inherited.
     */
    static Choice needed(ConfigurableEnvironment environment, String key) {
        Choice choice = of(environment, key, environment.acceptsProfiles(Profiles.of(SERVER_PROFILE)));
        if (choice.value().isBlank()) {
            throw choice.refused("is missing", "Set it");
        }
        return choice;
    }

    static Choice of(ConfigurableEnvironment environment, String key) {
        return of(environment, key, false);
    }

    CannotStart refused(String wrong, String advice) {
        return new CannotStart("%s %s. %s in %s.".formatted(key, wrong, advice, place));
    }

    private static Choice of(ConfigurableEnvironment environment, String key, boolean server) {
        String file = "config/application" + (server ? "-" + SERVER_PROFILE : "") + ".yml";
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            ConfigurationProperty found = source.getConfigurationProperty(ConfigurationPropertyName.of(key));
            if (found != null && !(server && COMMON_FILE.equals(fileName(found)))) {
                return new Choice(key, resolved(environment, key, found), place(found, file));
            }
        }
        return new Choice(key, "", file + " (looked for in " + Path.of("").toAbsolutePath() + ")");
    }

    private static String resolved(ConfigurableEnvironment environment, String key, ConfigurationProperty found) {
        try {
            return environment
                    .resolveRequiredPlaceholders(String.valueOf(found.getValue()))
                    .strip();
        } catch (IllegalArgumentException e) {
            throw new CannotStart("%s needs something that is not there: %s. Set it, or change %s."
                    .formatted(key, e.getMessage(), place(found, "config")));
        }
    }

    private static String place(ConfigurationProperty found, String file) {
        Matcher variable = VARIABLE.matcher(String.valueOf(found.getValue()));
        String through = variable.find() ? "the environment variable " + variable.group(1) + ", read by " : "";
        Origin origin = origin(found);
        if (origin instanceof TextResourceOrigin text && text.getLocation() != null) {
            return "%s%s line %d"
                    .formatted(
                            through,
                            path(text.getResource()),
                            text.getLocation().getLine() + 1);
        }
        return through + (origin == null ? file + " or on the command line" : origin);
    }

    private static String fileName(ConfigurationProperty found) {
        return origin(found) instanceof TextResourceOrigin text
                ? text.getResource().getFilename()
                : "";
    }

    private static Origin origin(ConfigurationProperty found) {
        return found.getOrigin() instanceof PropertySourceOrigin wrapped && wrapped.getOrigin() != null
                ? wrapped.getOrigin()
                : found.getOrigin();
    }

    private static String path(Resource resource) {
        try {
            Path file = resource.getFile().toPath().toAbsolutePath().normalize();
            Path here = Path.of("").toAbsolutePath();
            return (file.startsWith(here) ? here.relativize(file) : file).toString();
        } catch (IOException e) {
            return resource.getDescription();
        }
    }
}
