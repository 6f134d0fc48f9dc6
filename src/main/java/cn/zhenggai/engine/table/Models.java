package cn.zhenggai.engine.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/** Where models come from: {@code processes/} in the jar, and tables that the operator changed in {@code ./config/rules}. */
public final class Models {

    public static final String FOLDER = "${zhenggai.rules:./config/rules}";

    private Models() {}

    /** Everything there is, by file name; the operator's tables in place of the jar's. */
    public static Map<String, Resource> all(ResourcePatternResolver resources, Path folder) {
        Map<String, Resource> models = ofTheJar(resources);
        models.putAll(ofTheOperator(folder));
        return models;
    }

    static Map<String, Resource> ofTheJar(ResourcePatternResolver resources) {
        try {
            Map<String, Resource> models = new TreeMap<>();
            for (Resource model : resources.getResources("classpath*:processes/*.*mn")) {
                models.put(model.getFilename(), model);
            }
            return models;
        } catch (IOException e) {
            throw new UncheckedIOException("The models in processes/ cannot be read", e);
        }
    }

    static Map<String, Resource> ofTheOperator(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Map.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, Resource> models = new TreeMap<>();
            files.filter(file -> file.toString().endsWith(".dmn"))
                    .forEach(file -> models.put(file.getFileName().toString(), new FileSystemResource(file)));
            return models;
        } catch (IOException e) {
            throw new UncheckedIOException("The tables in " + folder + " cannot be read", e);
        }
    }
}
