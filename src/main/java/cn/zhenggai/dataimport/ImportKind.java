package cn.zhenggai.dataimport;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.sheet.heading.Layout;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A kind of rows that may come in as a table. Contributed as a bean by the feature that owns them; {@link #apply} and
 * {@link #takeBack} go through its use cases and are called within a transaction of their own for each row.
 */
public interface ImportKind {

    /** In words it is message {@code import.kind.<word>}, its fields are {@code import.field.<word>.<key>}. */
    String word();

    /** Its place among the others: what others hang on comes first. */
    int order();

    /** Nobody else learns of its imports. */
    boolean opensTo(Actor actor);

    /** Whether he learns of what others brought in, too. */
    default boolean oversees(Actor actor) {
        return true;
    }

    Layout layout();

    /**
     * For one row that is about to be done.
     *
     * @param by in whose name the rows come in
     */
    Judging judging(Actor by);

    /** The same with what was answered for the whole file. */
    default Judging judging(Actor by, Answers answers) {
        return judging(by);
    }

    /** For all rows of a file, of which each is judged again before it is done: may look up much at once and keep it. */
    default Judging judgingAll(Actor by, Answers answers) {
        return judging(by, answers);
    }

    /** Whether it comes in by itself; others are only parts of a book. */
    default boolean alone() {
        return true;
    }

    /** How a sheet of it is called, or what its name holds, the usual one first. */
    default List<String> sheetNames() {
        return List.of();
    }

    /** Whether something may be asked about the row that its table does not say. */
    default boolean asks(Line line, Judgement judgement) {
        return false;
    }

    /** What has to be said before the row can be done, or may be said. */
    default List<RowQuestion> questions(Actor by, Line line, Locale locale) {
        return List.of();
    }

    /** The words among which a cell is chosen, by field, for lists in a template. */
    default Map<String, List<String>> wordLists(Actor by) {
        return Map.of();
    }

    /** What is decided for a whole file; mostly nothing. */
    default List<FileChoice> fileChoices() {
        return List.of();
    }

    /** An answer as it is kept. Refused at {@code answer} when it cannot be one. */
    default Outcome<String> answered(Actor by, FileQuestion question, String said) {
        boolean offered =
                question.options().stream().anyMatch(option -> option.value().equals(said));
        return offered ? Outcome.done(said) : Outcome.refused(Refusal.invalid("answer", "importNoAnswer"));
    }

    /** Does what the row says, which was judged a moment ago in the same transaction and would do something. */
    Outcome<Made> apply(Actor by, Line line);

    /** The same with what somebody said. */
    default Outcome<Made> apply(Actor by, Line line, Answers answers) {
        return apply(by, line);
    }

    /** Puts back what was there before. Refused when something has been done with it since. */
    Outcome<Long> takeBack(Actor by, Made made);

    /** What is there now, a row each in the order of the layout, for a template that is filled in already. */
    List<List<String>> present(Actor by);
}
