package cn.zhenggai.web.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.webjars.WebJarVersionLocator;

/** Outline icons of the Tabler set as inline SVG, hidden from screen readers: a word always stands beside them. */
@Component("icons")
public class Icons {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    private final Map<String, String> drawn = new ConcurrentHashMap<>();
    private final WebJarVersionLocator webjars = new WebJarVersionLocator();

    /**
     * Called in templates as {@code th:utext="${#icons.of('camera')}"}.
     *
     * @param name as in the Tabler catalogue, for example {@code clock-hour-4}; an unknown one is a mistake of ours
     */
    public String of(String name) {
        return drawn.computeIfAbsent(name, this::read);
    }

    private String read(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of an icon: " + name);
        }
        try {
            String path = webjars.fullPath("tabler__icons", "icons/outline/" + name + ".svg");
            String svg = new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
            return COMMENT.matcher(svg)
                    .replaceAll("")
                    .replaceAll("\\s+", " ")
                    .replaceFirst("<svg ", "<svg aria-hidden=\"true\" focusable=\"false\" ")
                    .replaceFirst("class=\"[^\"]*\"", "class=\"icon\"")
                    .strip();
        } catch (IOException missing) {
            throw new IllegalArgumentException("No such icon: " + name, missing);
        }
    }
}
