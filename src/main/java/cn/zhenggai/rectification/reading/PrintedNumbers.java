package cn.zhenggai.rectification.reading;

/** How people type the number of a notice: with brackets of any kind, and with blanks. */
public final class PrintedNumbers {

    private PrintedNumbers() {}

    /** As it is printed, {@code 青教安改〔2026〕15号}; what is no number stays what it is but for its blanks. */
    public static String typed(String text) {
        return text.strip().replaceAll("\\s+", "").replaceAll("[\\[［【（(](\\d{4})[\\]］】）)]", "〔$1〕");
    }
}
