package cn.zhenggai.calendar.web;

import cn.zhenggai.calendar.ForeseeingChange;
import cn.zhenggai.calendar.ReadingCalendar;
import cn.zhenggai.calendar.year.LoadingYear;
import cn.zhenggai.calendar.year.YearSheet;
import cn.zhenggai.shared.Actor;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What a list that is not loaded yet would make of its year, and of the December before it. */
@Component
class YearPreview {

    private final LoadingYear loading;
    private final ReadingCalendar calendar;
    private final ForeseeingChange foreseeing;

    YearPreview(LoadingYear loading, ReadingCalendar calendar, ForeseeingChange foreseeing) {
        this.loading = loading;
        this.calendar = calendar;
        this.foreseeing = foreseeing;
    }

    /** @param sheet a sound one */
    void show(Actor actor, YearSheet sheet, Model model) {
        int year = Objects.requireNonNull(sheet.year());
        if (!ReadingCalendar.sensible(year)) {
            return;
        }
        boolean there = calendar.loaded(year);
        model.addAttribute("there", there);
        model.addAttribute("beforeThere", calendar.loaded(year - 1));
        model.addAttribute("changes", there ? calendar.changes(year, sheet.days()) : List.of());
        model.addAttribute("view", calendar.looking(year, sheet.days()));
        foreseeing
                .foresee(() -> loading.load(actor, sheet.text(), "-", null))
                .map(foreseen -> model.addAttribute("foreseen", foreseen));
    }
}
