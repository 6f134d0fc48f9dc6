/** The order itself: given, confirmed, revoked, ended with its case. */
package cn.zhenggai.stoporder.order;
