/** Until when something is in time, and how far away that is in working days. */
@org.jspecify.annotations.NullMarked
package cn.zhenggai.shared.time;
