package cn.zhenggai.rectification.web;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Badge;
import cn.zhenggai.shared.FirstPage;
import cn.zhenggai.shared.NavigationEntry;
import cn.zhenggai.shared.Role;
import cn.zhenggai.task.TaskLists;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The entries of the navigation that lead to work and cases. An administrator has no business there. */
@Configuration(proxyBeanMethods = false)
class CaseDoors {

    @Bean
    NavigationEntry tasksDoor() {
        return new NavigationEntry("tasks", "/tasks", "checklist", 10, CaseDoors::works);
    }

    @Bean
    NavigationEntry casesDoor() {
        return new NavigationEntry("cases", "/cases", "folders", 20, CaseDoors::sees);
    }

    /** Everybody else begins with his work. */
    @Bean
    FirstPage tasksFirst() {
        return new FirstPage("/tasks", Integer.MAX_VALUE, actor -> true);
    }

    @Bean
    Badge waitingTasks(TaskLists tasks) {
        return new Badge() {
            @Override
            public String entry() {
                return "tasks";
            }

            @Override
            public int count(Actor actor) {
                return tasks.counts(actor).waiting();
            }
        };
    }

    /** Who answers letters for a department sees letters and no cases. */
    private static boolean sees(Actor actor) {
        return works(actor) && !actor.roles().equals(Set.of(Role.EXTERNAL));
    }

    private static boolean works(Actor actor) {
        return !actor.roles().equals(Set.of(Role.ADMIN));
    }
}
