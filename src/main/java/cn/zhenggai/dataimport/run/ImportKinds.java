package cn.zhenggai.dataimport.run;

import cn.zhenggai.dataimport.ImportBook;
import cn.zhenggai.dataimport.ImportKind;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.NotFound;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The kinds that there are, and the books of several of them. */
@Component
public class ImportKinds {

    private final List<ImportKind> kinds;
    private final List<ImportBook> books;

    ImportKinds(List<ImportKind> kinds, List<ImportBook> books) {
        this.kinds = kinds.stream()
                .sorted(Comparator.comparingInt(ImportKind::order))
                .toList();
        this.books = List.copyOf(books);
    }

    /** Those that come in by themselves. */
    public List<ImportKind> openTo(Actor actor) {
        return kinds.stream()
                .filter(ImportKind::alone)
                .filter(kind -> kind.opensTo(actor))
                .toList();
    }

    public List<ImportBook> booksOpenTo(Actor actor) {
        return books.stream().filter(book -> book.opensTo(actor)).toList();
    }

    /** What may be sent, by its word: books first. */
    public List<String> wordsOpenTo(Actor actor) {
        return Stream.concat(
                        booksOpenTo(actor).stream().map(ImportBook::word),
                        openTo(actor).stream().map(ImportKind::word))
                .toList();
    }

    /** Whoever may not use it does not learn that it exists. */
    public ImportKind require(Actor actor, String word) {
        return openTo(actor).stream()
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new NotFound("No such kind for this reader"));
    }

    /** The same for what somebody brought in. */
    ImportRun require(Actor actor, ImportRun run) {
        entering(actor, run.kind());
        boolean mayLook =
                run.begunBy() == actor.personId() || parts(run.kind()).stream().allMatch(kind -> kind.oversees(actor));
        if (run.bureauId() != actor.bureauId() || !mayLook) {
            throw new NotFound("No import of this reader " + run.id());
        }
        return run;
    }

    boolean overseesAll(Actor actor) {
        return openTo(actor).stream().allMatch(kind -> kind.oversees(actor));
    }

    /** The same of a kind or a book. */
    public void entering(Actor actor, String word) {
        if (!wordsOpenTo(actor).contains(word)) {
            throw new NotFound("No such kind for this reader");
        }
    }

    /** The book of this word, empty when it is a kind. */
    public Optional<ImportBook> book(String word) {
        return books.stream().filter(book -> book.word().equals(word)).findFirst();
    }

    /** Of the rows of a run of this word, those of a book included that have no sheet; in the order of doing. */
    public List<ImportKind> parts(String word) {
        return book(word)
                .map(book -> Stream.concat(book.sheets().stream(), book.leftOver().stream())
                        .map(this::of)
                        .toList())
                .orElseGet(() -> List.of(of(word)));
    }

    boolean opens(ImportRun run, Actor actor) {
        return wordsOpenTo(actor).contains(run.kind());
    }

    /** Of rows that are there already. */
    public ImportKind of(String word) {
        return kinds.stream()
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No kind " + word));
    }
}
