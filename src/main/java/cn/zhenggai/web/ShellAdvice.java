package cn.zhenggai.web;

import cn.zhenggai.shared.Badge;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.Notice;
import cn.zhenggai.web.look.Looks;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Hands every page its shell and a fresh key for its forms. */
@ControllerAdvice(annotations = Controller.class)
class ShellAdvice {

    private final List<NavigationEntry> entries;
    private final List<NavigationEntry.Behind> behind;
    private final List<Badge> badges;
    private final List<Notice> notices;
    private final String find;
    private final Looks looks;

    ShellAdvice(
            ObjectProvider<NavigationEntry> entries,
            ObjectProvider<NavigationEntry.Behind> behind,
            ObjectProvider<Badge> badges,
            ObjectProvider<Notice> notices,
            ObjectProvider<NavigationEntry.FindLine> find,
            Looks looks) {
        this.looks = looks;
        this.entries = entries.stream().toList();
        this.behind = behind.stream().toList();
        this.badges = badges.stream().toList();
        this.notices = notices.stream().toList();
        this.find =
                find.stream().findFirst().map(NavigationEntry.FindLine::href).orElse(null);
    }

    @ModelAttribute("shell")
    Shell shell(HttpServletRequest request) {
        return new Shell(request, entries, behind, badges, notices, find, looks.of(request));
    }

    /** Sent back with the form; a second submission of the same form is answered like the first. */
    @ModelAttribute("formKey")
    String formKey() {
        return UUID.randomUUID().toString();
    }
}
