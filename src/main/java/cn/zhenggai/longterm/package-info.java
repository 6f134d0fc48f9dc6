/** Items that a leader accepted as they are until a day, because money or others are missing: the queue of their reviews. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: table",
            "escalation",
            "rectification",
            "rectification :: desk",
            "rectification :: search"
        })
package cn.zhenggai.longterm;
