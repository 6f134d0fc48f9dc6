package cn.zhenggai.shared.form;

import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.multipart.MultipartFile;

/**
 * One form that somebody sent. Every handler of a form takes one and gives a {@link Reply}: it reads the fields, tries
 * the use case when all of them could be read, and says where the sender goes on, or which page he sees again.
 *
 * <p>A form that was refused is shown at an address of its own. Whoever opens it asks the same handler; then nothing is
 * tried, and {@link #attempt} gives what was given when it was sent. So work belongs into an attempt and nowhere else.
 */
public final class Posting {

    private final FormValues values;
    private final MultiValueMap<String, MultipartFile> files;
    private final Model model;
    private final @Nullable Refusal before;
    private boolean attempted;

    /**
     * @param model of the page that answers, should one answer
     * @param before why it was refused when it was sent; null when it is being sent now
     */
    public Posting(
            FormValues values, MultiValueMap<String, MultipartFile> files, Model model, @Nullable Refusal before) {
        this.values = values;
        this.files = files;
        this.model = model;
        this.before = before;
    }

    public FormValues values() {
        return values;
    }

    public Model model() {
        return model;
    }

    /** Reads first; what cannot be read is refused before the use case is asked. */
    public <I, T> Outcome<T> attempt(Function<FormValues, I> read, Function<I, Outcome<T>> work) {
        attempted = true;
        if (before != null) {
            return Outcome.refused(before);
        }
        I input = read.apply(values);
        return values.unreadable().map(Outcome::<T>refused).orElseGet(() -> work.apply(input));
    }

    /** For a form of which nothing has to be read but the button. */
    public <T> Outcome<T> attempt(Supplier<Outcome<T>> work) {
        return attempt(form -> form, form -> work.get());
    }

    /**
     * @param done what follows when it was done
     * @param page fills the model as if the page had just been opened, and names its template; what was typed and what is
     *     wrong with it is put into the form afterwards
     */
    public <T> Reply answer(Outcome<T> outcome, Function<T, Reply> done, Supplier<String> page) {
        return outcome.accepted() ? done.apply(outcome.result()) : again(outcome.refusal(), page);
    }

    /** What was refused without an attempt is answered where it was sent; so is what came with a file, which is not kept. */
    public Reply again(Refusal refusal, Supplier<String> page) {
        return new Reply.Again(
                page.get(),
                refusal,
                values,
                attempted && files.keySet().stream().allMatch(this::without));
    }

    private boolean without(String field) {
        return files(field).isEmpty();
    }

    /** The form with what was typed, of which nothing is wrong: somebody wants to change it, or to see what comes of it. */
    public Reply unchanged(Supplier<String> page) {
        return new Reply.Again(page.get(), null, values, true);
    }

    /** A page that is read before the deed is done; it changes nothing, and stands at an address that can be opened. */
    public Reply before(Supplier<String> page) {
        return new Reply.Before(page.get(), values);
    }

    /** The files of one field; a browser sends an empty one where none was chosen. */
    public List<MultipartFile> files(String field) {
        return Optional.ofNullable(files.get(field)).orElse(List.of()).stream()
                .filter(file -> !file.isEmpty())
                .toList();
    }

    public Optional<MultipartFile> file(String field) {
        return files(field).stream().findFirst();
    }
}
