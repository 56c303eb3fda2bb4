"""The optimiser: Muon for the large kernels, AdamW for everything else.

Muon (Jordan et al. 2024) turns the momentum of a kernel, seen as a matrix of
(outputs, inputs x kernel), into the nearest matrix with equal singular values, so that
every direction learns at the same pace.
"""

import torch

MOMENTUM = 0.95
KERNEL_DECAY = 0.05  # times the learning rate
OTHER_SHARE = 0.1  # of the learning rate: AdamW's for biases, norms and small kernels
STEPS = 5  # of the iteration
COEFFICIENTS = (3.4445, -4.7750, 2.0315)  # of its polynomial
LEAST_SIDE = 16  # of a matrix that Muon takes


def orthogonal(matrix):
    """The matrix with its singular values moved near 1, by Newton-Schulz."""
    a, b, c = COEFFICIENTS
    tall = matrix.shape[0] > matrix.shape[1]
    x = matrix.t() if tall else matrix
    x = x / (x.norm() + 1e-7)
    for _ in range(STEPS):
        square = x @ x.t()
        x = a * x + (b * square + c * square @ square) @ x
    return x.t() if tall else x


class Muon(torch.optim.Optimizer):
    def __init__(self, kernels, rate):
        super().__init__(kernels, {"lr": rate})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for kernel in group["params"]:
                self.update(kernel, group["lr"])

    def update(self, kernel, rate):
        state = self.state[kernel]
        if "momentum" not in state:
            state["momentum"] = torch.zeros_like(kernel)
        momentum = state["momentum"].lerp_(kernel.grad, 1 - MOMENTUM)
        ahead = kernel.grad.lerp(momentum, MOMENTUM).flatten(1)
        change = orthogonal(ahead)
        scale = max(1, ahead.shape[0] / ahead.shape[1]) ** 0.5
        kernel.mul_(1 - rate * KERNEL_DECAY)
        kernel.add_(change.view_as(kernel), alpha=-rate * scale)


def is_large(parameter):
    return parameter.ndim == 4 and min(parameter.flatten(1).shape) >= LEAST_SIDE


class Optimiser:
    """Both, with one learning rate: Muon's."""

    def __init__(self, net, rate):
        parameters = dict(net.named_parameters())
        head = {"h.weight", "h.bias"}
        large = [p for n, p in parameters.items() if is_large(p) and n not in head]
        taken = {id(parameter) for parameter in large}
        others = [p for p in parameters.values() if id(p) not in taken]
        self.muon = Muon(large, rate)
        self.adam = torch.optim.AdamW(
            [
                {"params": [p for p in others if p.ndim > 1], "weight_decay": 0.02},
                {"params": [p for p in others if p.ndim <= 1], "weight_decay": 0},
            ],
            rate * OTHER_SHARE,
            betas=(0.9, 0.98),
        )

    def step(self, rate):
        for group in self.muon.param_groups:
            group["lr"] = rate
        for group in self.adam.param_groups:
            group["lr"] = rate * OTHER_SHARE
        self.muon.step()
        self.adam.step()

    def zero_grad(self):
        self.muon.zero_grad(set_to_none=True)
        self.adam.zero_grad(set_to_none=True)

    def state_dict(self):
        return {"muon": self.muon.state_dict(), "adam": self.adam.state_dict()}

    def load_state_dict(self, state):
        self.muon.load_state_dict(state["muon"])
        self.adam.load_state_dict(state["adam"])
