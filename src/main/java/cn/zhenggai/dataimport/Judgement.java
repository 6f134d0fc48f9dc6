package cn.zhenggai.dataimport;

import cn.zhenggai.shared.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row would become, and why.
 *
 * @param key of what it is about; a second row of a file about the same is refused
 * @param question what it waits for, null for nothing
 */
public record Judgement(
        Verdict verdict,
        String key,
        List<Difference> differences,
        List<Refusal.Reason> reasons,
        @Nullable FileQuestion question) {

    public Judgement {
        differences = List.copyOf(differences);
        reasons = List.copyOf(reasons);
    }

    public Judgement(Verdict verdict, String key, List<Difference> differences, List<Refusal.Reason> reasons) {
        this(verdict, key, differences, reasons, null);
    }

    /** @param why what is not known, for people */
    public static Judgement asked(FileQuestion question, Refusal.Reason why) {
        return new Judgement(Verdict.ASKED, "", List.of(), List.of(why), question);
    }

    /** @param differences what it will read, from nothing */
    public static Judgement fresh(String key, List<Difference> differences) {
        return new Judgement(Verdict.NEW, key, differences, List.of());
    }

    /** Of something that is there; without differences it is the same. */
    public static Judgement known(String key, List<Difference> differences) {
        return new Judgement(differences.isEmpty() ? Verdict.SAME : Verdict.CHANGED, key, differences, List.of());
    }

    public static Judgement refused(String key, List<Refusal.Reason> reasons) {
        return new Judgement(Verdict.REFUSED, key, List.of(), reasons);
    }

    /** Of something that is there and in no row, of which nothing was said yet. */
    public static Judgement absent(String key, List<Refusal.Reason> hanging) {
        return new Judgement(Verdict.ABSENT, key, List.of(), hanging);
    }

    /** Whether doing it would do the same as the other. */
    public boolean agrees(Judgement other) {
        return verdict == other.verdict && differences.equals(other.differences);
    }
}
