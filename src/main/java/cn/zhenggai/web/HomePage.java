package cn.zhenggai.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Role;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page follows the role. */
@Controller
class HomePage {

    @GetMapping("/")
    String home(Actor actor) {
        return actor.roles().equals(Set.of(Role.ADMIN)) ? "redirect:/people" : "redirect:/tasks";
    }
}
