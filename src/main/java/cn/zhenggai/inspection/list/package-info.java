/** The items that a visit goes through, and the pack that a device takes along. */
package cn.zhenggai.inspection.list;
