"use strict";
exports.id = 969;
exports.ids = [969];
exports.modules = {

/***/ 3969:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   unsealToken: () => (/* binding */ unsealToken)
/* harmony export */ });
/* harmony import */ var _action_inputs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7185);
/* harmony import */ var _action_run_context_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6149);
/* harmony import */ var _action_runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(778);
/* harmony import */ var _notices_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6050);
/* harmony import */ var _outputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2257);
/* harmony import */ var _sealed_token_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5767);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3314);
/** The pipeline of `unseal`: inputs, sealed token, outputs. */







async function unsealToken() {
    try {
        const { sealedToken, sealingKey, exportEnv } = (0,_settings_js__WEBPACK_IMPORTED_MODULE_5__/* .parseUnsealSettings */ .B)((0,_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .readInputs */ .Ko)(_action_inputs_js__WEBPACK_IMPORTED_MODULE_0__/* .UNSEAL_INPUT_NAMES */ .pp));
        const outputs = await (0,_sealed_token_js__WEBPACK_IMPORTED_MODULE_4__/* .unseal */ .Du)(sealedToken, (0,_action_run_context_js__WEBPACK_IMPORTED_MODULE_6__/* .currentRun */ .xh)(), sealingKey);
        (0,_action_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .mask */ .dK)(outputs['access-token']);
        (0,_action_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .setOutputs */ .n0)(outputs);
        if (exportEnv) {
            (0,_action_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .exportVariables */ .qY)((0,_outputs_js__WEBPACK_IMPORTED_MODULE_3__/* .variablesOf */ .ht)(outputs));
        }
        (0,_action_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .log */ .Rm)((0,_notices_js__WEBPACK_IMPORTED_MODULE_2__/* .successLine */ .CR)(outputs));
    }
    catch (error) {
        const { explain } = await __webpack_require__.e(/* import() */ 467).then(__webpack_require__.bind(__webpack_require__, 4467));
        await (0,_action_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .fail */ .fJ)(explain(error, undefined));
    }
}


/***/ })

};
;