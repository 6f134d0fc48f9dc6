/** The state of the server as a page, and for whatever watches it. */
package cn.zhenggai.operation.web;
