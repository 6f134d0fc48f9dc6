package cn.zhenggai.catalogue.web;

import cn.zhenggai.catalogue.sheet.CataloguePreview;
import cn.zhenggai.catalogue.sheet.LoadingCatalogue;
import cn.zhenggai.catalogue.sheet.ReadingCatalogue;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.RefusalTexts;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The catalogue as a workbook: taken away, and brought back with a look at it before it counts. */
@Controller
class LoadPages {

    private static final String VIEW = "catalogue/load";

    private final LoadingCatalogue loading;
    private final ReadingCatalogue reading;
    private final CatalogueDoors doors;
    private final RefusalTexts texts;
    private final Clock clock;

    LoadPages(
            LoadingCatalogue loading, ReadingCatalogue reading, CatalogueDoors doors, RefusalTexts texts, Clock clock) {
        this.loading = loading;
        this.reading = reading;
        this.doors = doors;
        this.texts = texts;
        this.clock = clock;
    }

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
    @PostMapping("/catalogue/load/preview")
    String preview(
            Actor actor,
            @RequestParam(required = false) MultipartFile file,
            @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            Locale locale,
            Model model,
            HttpServletResponse response)
            throws IOException {
        doors.editing(actor);
        LocalDate day = from == null ? BureauTime.today(clock) : from;
        byte[] bytes = file == null ? new byte[0] : file.getBytes();
        CataloguePreview preview = loading.look(bytes, day, locale);
        if (!preview.sound()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        return show(day, preview, model);
    }

    @PostMapping("/catalogue/load")
    String load(
            Actor actor,
            @RequestParam String text,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) LocalDate from,
            Locale locale,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        doors.editing(actor);
        Outcome<Integer> outcome = loading.load(actor, text, from);
        if (!outcome.accepted()) {
            model.addAttribute("errors", texts.byField(outcome.refusal(), locale));
            response.setStatus(RefusalTexts.status(outcome.refusal()).value());
            return show(from, loading.look(text, from, locale), model);
        }
        redirect.addFlashAttribute("flash", "catalogue.loaded");
        redirect.addFlashAttribute("flashArguments", List.of(outcome.result()));
        return "redirect:/catalogue";
    }

    private String show(LocalDate from, CataloguePreview preview, Model model) {
        model.addAttribute("from", from);
        model.addAttribute("today", BureauTime.today(clock));
        model.addAttribute("preview", preview);
        return VIEW;
    }
}
