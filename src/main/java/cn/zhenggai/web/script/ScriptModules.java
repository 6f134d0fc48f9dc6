package cn.zhenggai.web.script;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.webjars.WebJarVersionLocator;

/**
 * All modules below {@code static/js} with the libraries that they import, read once at the start. An import that leads
 * nowhere stops it.
 */
@Component
public class ScriptModules {

    private static final String FOLDER = "static/js/";
    private static final Pattern IMPORT = Pattern.compile(
            "^(?:import\\s*|(?:import|export)\\b[^;'\"]*?\\bfrom\\s*)['\"](\\.[^'\"]+)['\"]", Pattern.MULTILINE);

    private final WebJarVersionLocator libraries = new WebJarVersionLocator();
    private final Map<String, String> texts = new TreeMap<>();
    private final String version;

    ScriptModules() {
        ours().forEach(this::read);
        this.version = hash(texts);
    }

    /**
     * Every module that this one runs besides itself, by its path below {@code /js/}. Called in templates as
     * {@code #scripts.importedBy('page.js')}: a page names them all, so that a browser asks for them at once and a device
     * that takes the page along takes them too.
     */
    public Set<String> importedBy(String name) {
        if (!texts.containsKey(name)) {
            throw new IllegalArgumentException("No such module: " + name);
        }
        Set<String> all = new LinkedHashSet<>();
        follow(name, all);
        all.remove(name);
        return all;
    }

    /** Changes when any of them does, and so the addresses of all: modules of two releases never meet in one page. */
    String version() {
        return version;
    }

    private void follow(String name, Set<String> all) {
        if (all.add(name)) {
            imports(name).forEach(next -> follow(next, all));
        }
    }

    private void read(String name) {
        if (!texts.containsKey(name)) {
            texts.put(name, text(name));
            imports(name).forEach(this::read);
        }
    }

    private List<String> imports(String name) {
        return IMPORT.matcher(texts.get(name))
                .results()
                .map(found -> resolve(name, found))
                .toList();
    }

    private static String resolve(String from, MatchResult imported) {
        return StringUtils.cleanPath(StringUtils.applyRelativePath(from, imported.group(1)));
    }

    /** Ours, or else that of a library, whose name is then the first part of the path. */
    private String text(String name) {
        Resource ours = new ClassPathResource(FOLDER + name);
        try {
            return (ours.exists() ? ours : ofLibrary(name)).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("A script imports " + name + ", which is not there", missing);
        }
    }

    private Resource ofLibrary(String name) {
        int end = name.indexOf('/');
        String path = end < 0 ? null : libraries.fullPath(name.substring(0, end), name.substring(end + 1));
        return new ClassPathResource(path == null ? FOLDER + name : path);
    }

    private static List<String> ours() {
        try {
            Resource[] found =
                    new PathMatchingResourcePatternResolver().getResources("classpath*:" + FOLDER + "**/*.js");
            return List.of(found).stream().map(ScriptModules::nameOf).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String nameOf(Resource module) {
        try {
            String address = module.getURL().toString();
            return address.substring(address.lastIndexOf(FOLDER) + FOLDER.length());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String hash(Map<String, String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            texts.forEach((name, text) -> digest.update((name + '\n' + text).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
