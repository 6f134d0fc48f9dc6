/** The pages of visits, the data that the device exchanges, and the same for programs. */
package cn.zhenggai.inspection.web;
