package cn.zhenggai.sheet.value;

import java.util.List;

/** What should be known of a cell or a file, though nothing is wrong with it; in words it is message {@code sheet.note.<code>}. */
public record Note(String code, List<Object> arguments) {

    public static Note of(String code, Object... arguments) {
        return new Note(code, List.of(arguments));
    }
}
