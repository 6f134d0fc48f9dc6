/** The case: its states, rounds, plan and append-only log, and the use cases that move it from found to closed. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "owed",
            "shared :: table",
            "organisation",
            "organisation :: handover",
            "organisation :: school",
            "calendar",
            "evidence",
            "catalogue",
            "task",
            "operation"
        })
package cn.zhenggai.rectification;
