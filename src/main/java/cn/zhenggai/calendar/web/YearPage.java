package cn.zhenggai.calendar.web;

import cn.zhenggai.calendar.ReadingCalendar;
import cn.zhenggai.calendar.year.LoadingYear;
import cn.zhenggai.calendar.year.YearSheet;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.RefusalTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another year, from a file or pasted: looked at first, and taken over only when that was confirmed. */
@Controller
class YearPage {

    private static final String VIEW = "calendar/load";
    private static final int LONGEST_NAME = 120;

    private final LoadingYear loading;
    private final ReadingCalendar calendar;
    private final RefusalTexts texts;

    YearPage(LoadingYear loading, ReadingCalendar calendar, RefusalTexts texts) {
        this.loading = loading;
        this.calendar = calendar;
        this.texts = texts;
    }

    @GetMapping("/calendar/load")
    String blank(Actor actor, Model model) {
        CalendarDoors.editing(actor);
        model.addAttribute("missing", calendar.missing());
        return VIEW;
    }

    /** Changes nothing. A file beats pasted text. */
    @PostMapping("/calendar/load/preview")
    String preview(
            Actor actor,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String paper,
            Model model,
            HttpServletResponse response)
            throws IOException {
        CalendarDoors.editing(actor);
        boolean uploaded = file != null && !file.isEmpty();
        YearSheet sheet = uploaded ? loading.look(file.getBytes()) : loading.look(text);
        model.addAttribute("origin", uploaded ? name(file) : "");
        show(sheet, text, paper, model);
        if (!sheet.sound()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return VIEW;
    }

    @PostMapping("/calendar/load")
    String load(
            Actor actor,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String origin,
            @RequestParam(defaultValue = "") String paper,
            Model model,
            Locale locale,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        CalendarDoors.editing(actor);
        Outcome<Boolean> outcome = loading.load(actor, text, origin.isBlank() ? "-" : origin, paper);
        YearSheet sheet = loading.look(text);
        if (!outcome.accepted()) {
            model.addAttribute("errors", texts.byField(outcome.refusal(), locale));
            model.addAttribute("origin", origin);
            show(sheet, text, paper, model);
            response.setStatus(RefusalTexts.status(outcome.refusal()).value());
            return VIEW;
        }
        redirect.addFlashAttribute("flash", outcome.result() ? "calendar.loadedNow" : "calendar.loadedBefore");
        return "redirect:/calendar?year=" + sheet.year();
    }

    private void show(YearSheet sheet, String text, String paper, Model model) {
        model.addAttribute("sheet", sheet);
        model.addAttribute("text", sheet.sound() ? sheet.text() : text);
        model.addAttribute("paper", paper);
        model.addAttribute("missing", calendar.missing());
        boolean there = sheet.year() != null && calendar.years().stream().anyMatch(year -> year.year() == sheet.year());
        model.addAttribute("there", there);
    }

    private static String name(MultipartFile file) {
        String name = String.valueOf(file.getOriginalFilename()).replaceAll("[\\p{Cntrl}/\\\\]+", " ");
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
