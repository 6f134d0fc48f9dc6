package cn.zhenggai.security.web;

import cn.zhenggai.security.login.SigningIn;
import cn.zhenggai.security.login.SigningInAgain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** Asks who it is, and holds the form that was sent, to be done afterwards. Nobody gets here by its address. */
@Controller
class AgainPage {

    static final String ADDRESS = "/login/again";
    static final String ASKED = "asked";

    private static final Set<String> OWN = Set.of("_csrf", "formKey", AskingAgain.PASSWORD, AskingAgain.CODE);

    /** @param denial why the answer of before was not enough; null at first */
    record Question(SigningInAgain.Asked asked, SigningIn.Denial denial) {}

    /** A field of the form that was sent. */
    record Held(String name, String value) {}

    @RequestMapping(ADDRESS)
    String page(
            @RequestAttribute(name = ASKED, required = false) Question question,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Object address = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (question == null || address == null) {
            return "redirect:/";
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        model.addAttribute("question", question);
        model.addAttribute("address", address);
        model.addAttribute("held", held(request.getParameterMap()));
        return "security/again";
    }

    private static List<Held> held(Map<String, String[]> sent) {
        return sent.entrySet().stream()
                .filter(field -> !OWN.contains(field.getKey()))
                .flatMap(field -> Stream.of(field.getValue()).map(value -> new Held(field.getKey(), value)))
                .toList();
    }
}
