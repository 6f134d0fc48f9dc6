package cn.zhenggai.evidence;

import java.util.Locale;

/** A file name made fit to be shown: no folders, nothing invisible, nothing that turns the reading direction. */
final class DisplayName {

    private static final int LONGEST = 120;
    private static final String NAMELESS = "file";

    private DisplayName() {}

    /** Photos are kept as JPEG whatever they were, so their name says so. */
    static String photo(String claimed) {
        String name = cleaned(claimed);
        int dot = name.lastIndexOf('.');
        return shortened(dot > 0 ? name.substring(0, dot) : name, ".jpg");
    }

    static String document(String claimed) {
        String name = cleaned(claimed);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? shortened(name.substring(0, dot), name.substring(dot)) : shortened(name, "");
    }

    /** In lower case without the dot; empty when there is none. */
    static String extension(String claimed) {
        String name = cleaned(claimed);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    private static String cleaned(String claimed) {
        String path = claimed == null ? "" : claimed.replace('\\', '/');
        StringBuilder name = new StringBuilder();
        path.substring(path.lastIndexOf('/') + 1)
                .codePoints()
                .filter(DisplayName::shown)
                .forEach(name::appendCodePoint);
        String trimmed = name.toString().replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        return trimmed.isEmpty() ? NAMELESS : trimmed;
    }

    private static boolean shown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> "\"<>|:*?".indexOf(character) < 0;
        };
    }

    private static String shortened(String base, String extension) {
        return cut(cut(base, Math.max(1, LONGEST - extension.length())) + extension, LONGEST);
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
