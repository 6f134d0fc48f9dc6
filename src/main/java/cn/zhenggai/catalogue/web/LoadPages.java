package cn.zhenggai.catalogue.web;

import cn.zhenggai.catalogue.sheet.CataloguePreview;
import cn.zhenggai.catalogue.sheet.LoadingCatalogue;
import cn.zhenggai.catalogue.sheet.ReadingCatalogue;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.form.FormValues;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.shared.handling.Costly;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

/** The catalogue as a table: taken away, and brought back with a look at it before it counts. */
@Controller
class LoadPages {

    private static final String VIEW = "catalogue/load";

    private final LoadingCatalogue loading;
    private final ReadingCatalogue reading;
    private final CatalogueDoors doors;
    private final Clock clock;

    LoadPages(LoadingCatalogue loading, ReadingCatalogue reading, CatalogueDoors doors, Clock clock) {
        this.loading = loading;
        this.reading = reading;
        this.doors = doors;
        this.clock = clock;
    }

    @Costly
    @GetMapping("/catalogue/export")
    void export(Actor actor, Locale locale, HttpServletResponse response) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"hazard-catalogue-" + BureauTime.today(clock) + ".xlsx\"");
        reading.write(response.getOutputStream(), locale);
    }

    @GetMapping("/catalogue/load")
    String blank(Actor actor, Model model) {
        doors.editing(actor);
        return show(BureauTime.today(clock), null, model);
    }

    /** Changes nothing. */
    @Costly
    @PostMapping("/catalogue/load/preview")
    Reply preview(Actor actor, Locale locale, Posting posting) throws IOException {
        doors.editing(actor);
        Optional<MultipartFile> file = posting.file("file");
        byte[] bytes = file.isPresent() ? file.get().getBytes() : new byte[0];
        String cells = Objects.requireNonNullElse(posting.values().untouched("pasted"), "");
        return posting.answer(
                posting.attempt(this::day, day -> looked(day, preview(bytes, cells, day, locale), posting.model())),
                day -> Reply.shown(VIEW),
                () -> posting.model().containsAttribute("preview") ? VIEW : blank(actor, posting.model()));
    }

    private CataloguePreview preview(byte[] file, String cells, LocalDate day, Locale locale) {
        return file.length > 0 || cells.isBlank()
                ? loading.look(file, day, locale)
                : loading.lookAtCells(cells, day, locale);
    }

    @PostMapping("/catalogue/load")
    Reply load(Actor actor, Locale locale, Posting posting) {
        doors.editing(actor);
        String text = Objects.requireNonNullElse(posting.values().untouched("text"), "");
        return posting.answer(
                posting.attempt(this::day, day -> loading.load(actor, text, day)),
                number -> Reply.to("/catalogue").saying("catalogue.loaded", number),
                () -> {
                    LocalDate day = day(posting.values());
                    return show(day, loading.look(text, day, locale), posting.model());
                });
    }

    /** The faults of a sheet stand in its lines, which the page lists; at the field it is told that there are some. */
    private Outcome<LocalDate> looked(LocalDate day, CataloguePreview preview, Model model) {
        show(day, preview, model);
        return preview.sound()
                ? Outcome.done(day)
                : Outcome.refused(
                        Refusal.invalid("file", "faultySheet", preview.faults().size()));
    }

    /** From today on when nobody says otherwise, or says what cannot be read. */
    private LocalDate day(FormValues values) {
        return Objects.requireNonNullElseGet(values.date("from"), () -> BureauTime.today(clock));
    }

    private String show(LocalDate from, CataloguePreview preview, Model model) {
        model.addAttribute("from", from);
        model.addAttribute("today", BureauTime.today(clock));
        model.addAttribute("preview", preview);
        return VIEW;
    }
}
