package cn.zhenggai.diary.web;

import cn.zhenggai.diary.KeepingLink;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.Settings;
import cn.zhenggai.shared.form.Reply;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Where a person makes the link of his diary, which is shown once, and ends it. */
@Controller
class DiaryPage {

    private final KeepingLink keeping;
    private final Settings settings;

    DiaryPage(KeepingLink keeping, Settings settings) {
        this.keeping = keeping;
        this.settings = settings;
    }

    @Bean
    static NavigationEntry diaryEntry() {
        return new NavigationEntry("diary", "/diary", "calendar-share", 4, actor -> true, NavigationEntry.Shelf.OWN);
    }

    @GetMapping("/diary")
    String diary(Actor actor, Model model) {
        keeping.of(actor).ifPresent(link -> model.addAttribute("link", link));
        model.addAttribute("zone", BureauTime.ZONE);
        return "diary/diary";
    }

    @PostMapping("/diary/link")
    Reply makeLink(Actor actor) {
        String address = settings.baseUrl() + DiaryFeed.address(keeping.renew(actor));
        return Reply.to("/diary").saying("diary.made").with("address", address);
    }

    @PostMapping("/diary/link/end")
    Reply endLink(Actor actor) {
        keeping.end(actor);
        return Reply.to("/diary").saying("diary.ended");
    }
}
