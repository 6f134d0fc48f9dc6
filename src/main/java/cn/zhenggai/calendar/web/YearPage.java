package cn.zhenggai.calendar.web;

import cn.zhenggai.calendar.ReadingCalendar;
import cn.zhenggai.calendar.year.LoadingYear;
import cn.zhenggai.calendar.year.YearSheet;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.form.Posting;
import cn.zhenggai.shared.form.Reply;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

/** Another year, from a file or pasted: looked at first, and taken over only when that was confirmed. */
@Controller
class YearPage {

    private static final String VIEW = "calendar/load";
    private static final int LONGEST_NAME = 120;

    private final LoadingYear loading;
    private final ReadingCalendar calendar;
    private final YearPreview preview;

    YearPage(LoadingYear loading, ReadingCalendar calendar, YearPreview preview) {
        this.preview = preview;
        this.loading = loading;
        this.calendar = calendar;
    }

    @GetMapping("/calendar/load")
    String blank(Actor actor, Model model) {
        CalendarDoors.editing(actor);
        model.addAttribute("missing", calendar.missing());
        return VIEW;
    }

    /** Changes nothing. A file beats pasted text; the faults of a sheet stand in its lines, which the page lists. */
    @PostMapping("/calendar/load/preview")
    Reply preview(Actor actor, Posting posting) throws IOException {
        CalendarDoors.editing(actor);
        Optional<MultipartFile> file = posting.file("file");
        String text = sheet(posting);
        Integer year = wanted(posting);
        YearSheet sheet = file.isPresent() ? loading.look(file.get().getBytes(), year) : loading.look(text, year);
        posting.model().addAttribute("origin", file.map(YearPage::name).orElse(""));
        show(actor, sheet, text, typed(posting, "paper"), posting.model());
        Outcome<YearSheet> looked = sheet.sound()
                ? Outcome.done(sheet)
                : Outcome.refused(Refusal.invalid(
                        file.isPresent() ? "file" : "text",
                        "faultySheet",
                        sheet.faults().size()));
        return posting.answer(looked, sound -> Reply.shown(VIEW), () -> VIEW);
    }

    @PostMapping("/calendar/load")
    Reply load(Actor actor, Posting posting) {
        CalendarDoors.editing(actor);
        String text = sheet(posting);
        String origin = typed(posting, "origin");
        String paper = typed(posting, "paper");
        YearSheet sheet = loading.look(text);
        return posting.answer(
                posting.attempt(() -> loading.load(actor, text, origin.isBlank() ? "-" : origin, paper)),
                fresh -> Reply.to("/calendar?year=" + sheet.year())
                        .saying(fresh ? "calendar.loadedNow" : "calendar.loadedBefore"),
                () -> {
                    posting.model().addAttribute("origin", origin);
                    show(actor, sheet, text, paper, posting.model());
                    return VIEW;
                });
    }

    private static String sheet(Posting posting) {
        return Objects.requireNonNullElse(posting.values().untouched("text"), "");
    }

    private static String typed(Posting posting, String field) {
        return Objects.requireNonNullElse(posting.values().asSent(field), "");
    }

    /** Null where he leaves it to the list, or types none. */
    private static @Nullable Integer wanted(Posting posting) {
        String year = typed(posting, "year").strip();
        return year.matches("\\d{4}") ? Integer.valueOf(year) : null;
    }

    private void show(Actor actor, YearSheet sheet, String text, String paper, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("text", sheet.sound() ? sheet.text() : text);
        model.addAttribute("paper", paper.isBlank() && sheet.paper() != null ? sheet.paper() : paper);
        model.addAttribute("missing", calendar.missing());
        if (sheet.sound()) {
            preview.show(actor, sheet, model);
        }
    }

    private static String name(MultipartFile file) {
        String name = String.valueOf(file.getOriginalFilename()).replaceAll("[\\p{Cntrl}/\\\\]+", " ");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
