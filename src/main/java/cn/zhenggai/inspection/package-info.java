/** Visits: who goes where, the checklist in the hand, what was found, and the record that cases and notices come from. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "organisation",
            "calendar",
            "catalogue",
            "evidence",
            "task",
            "rectification",
            "notice"
        })
package cn.zhenggai.inspection;
