"""Starts Orca as its command does, but leaves other Orcas alone: the command does not start beside one."""

import os
import sys

from orca import debug, label_inference, orca, settings

if os.environ.get('ORCA_DEBUG'):
    debug.debugLevel = debug.LEVEL_ALL
    debug.debugFile = open(os.environ['ORCA_DEBUG'], 'w')
# The module beside this one.
settings.speechServerFactory = 'voice'
settings.speechFactoryModules = ['voice']
# Read only when a key asks for it.
settings.sayAllOnLoad = False
settings.pageSummaryOnLoad = False
# What it takes for the label of a field without one would hide that the label is missing.
label_inference.LabelInference.infer = lambda *args, **options: (None, [])
manager = orca.getSettingsManager()
manager.activate(None, {
    'speechServerFactory': 'voice',
    'speechServerInfo': None,
    'enableBraille': False,
    'enableSound': False,
    # Says each character when it is in its field, also in a password.
    'enableEchoByCharacter': True,
    'enableKeyEcho': True,
    'enableModifierKeys': False,
    'enableFunctionKeys': False,
    'enableActionKeys': False,
})
sys.exit(orca.main())
