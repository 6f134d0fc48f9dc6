/** How a deadline is proposed, counted anew and tried with other limits. */
@org.springframework.modulith.NamedInterface("deadline")
package cn.zhenggai.rectification.deadline;
