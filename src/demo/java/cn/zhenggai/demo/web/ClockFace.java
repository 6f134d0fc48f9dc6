package cn.zhenggai.demo.web;

import cn.zhenggai.demo.clock.ClockStory;
import cn.zhenggai.shared.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts the county's clock on every page. */
@ControllerAdvice(annotations = Controller.class)
@Profile("demo")
class ClockFace {

    private final ClockStory story;

    ClockFace(ClockStory story) {
        this.story = story;
    }

    @ModelAttribute("countyClock")
    ClockStory.Face face(HttpServletRequest request) {
        return story.face(CurrentActor.of(request).orElse(null));
    }
}
