/** Finds what is due or overdue, takes each step of the ladder once, and holds the leaders' decisions. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "owed",
            "shared :: table",
            "organisation",
            "organisation :: handover",
            "calendar",
            "catalogue",
            "task",
            "rectification",
            "rectification :: desk",
            "rectification :: order",
            "rectification :: reading",
            "rectification :: sidepath",
            "rectification :: steps"
        })
package cn.zhenggai.escalation;
